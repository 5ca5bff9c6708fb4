package nl.samenspoed.app.desk.web;

import java.util.List;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: name, password, and in a demo the people one may be. */
@Controller
class SignInController {

    private final ObjectProvider<DemoPeople> demo;

    SignInController(ObjectProvider<DemoPeople> demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(
            Page page,
            Model model,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String out) {
        if (page.isSignedIn()) {
            return "redirect:/";
        }
        model.addAttribute("problem", problem(error, ended));
        model.addAttribute("signedOut", out != null);
        model.addAttribute(
                "accounts", demo.stream().map(DemoPeople::list).flatMap(List::stream).toList());
        return "desk/signin";
    }

    /** Message key of why the reader is here again; null on a first visit. */
    private static @Nullable String problem(@Nullable String error, @Nullable String ended) {
        if (error != null) {
            return error.equals("throttled") ? "desk.sign-in.throttled" : "desk.sign-in.failed";
        }
        return ended == null ? null : "desk.sign-in.ended";
    }
}
