package nl.samenspoed.app.page.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoed.app.page.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a reader's preferences in cookies, before and after sign-in. */
@Controller
class PreferencesController {

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    @PostMapping("/preferences")
    String change(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String keys,
            @RequestParam(defaultValue = "/") String back) {
        if (language != null) {
            preferences.changeLanguage(language, request, response);
        }
        if (theme != null) {
            preferences.changeTheme(theme, request, response);
        }
        if (keys != null) {
            preferences.changeKeys(keys.equals("on"), request, response);
        }
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** Only a path of our own: a redirect must not lead a reader elsewhere. */
    private static boolean isOurs(String back) {
        return back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
    }
}
