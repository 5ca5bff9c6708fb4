package nl.samenspoed.app.desk.web;

import java.util.List;
import nl.samenspoed.app.desk.DemoAccount;
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

    private final List<DemoAccount> accounts;

    SignInController(ObjectProvider<DemoAccount> accounts) {
        this.accounts = accounts.orderedStream().toList();
    }

    @GetMapping("/sign-in")
    String signIn(
            Page page,
            Model model,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out) {
        if (page.isSignedIn()) {
            return "redirect:/";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("accounts", accounts);
        return "desk/signin";
    }
}
