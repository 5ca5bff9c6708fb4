package nl.samenspoed.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language, theme and use of letter keys that a reader has chosen. */
@Component
public class Preferences {

    private final LocaleResolver locales;

    Preferences(LocaleResolver locales) {
        this.locales = locales;
    }

    /** Ignores a language we do not speak. */
    public void changeLanguage(
            String language, HttpServletRequest request, HttpServletResponse response) {
        PageConfiguration.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findAny()
                .ifPresent(known -> locales.setLocale(request, response, known));
    }

    /** Ignores a theme we do not have. */
    public void changeTheme(
            String theme, HttpServletRequest request, HttpServletResponse response) {
        Theme.find(theme)
                .ifPresent(known -> keep(Pages.THEME_COOKIE, known.code(), request, response));
    }

    /**
     * Whether a single letter presses a button; some readers dictate and must be able to stop that.
     */
    public void changeKeys(boolean on, HttpServletRequest request, HttpServletResponse response) {
        keep(Pages.KEYS_COOKIE, on ? "on" : "off", request, response);
    }

    private static void keep(
            String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
