package nl.samenspoed.app.desk.web;

import nl.samenspoed.app.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Home is the first place in the reader's own menu. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Page page) {
        if (!page.isSignedIn()) {
            return "redirect:/sign-in";
        }
        return page.menu().stream()
                .findFirst()
                .map(entry -> "redirect:" + entry.path())
                .orElse("desk/nothing");
    }
}
