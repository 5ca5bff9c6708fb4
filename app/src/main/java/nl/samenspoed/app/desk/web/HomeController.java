package nl.samenspoed.app.desk.web;

import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Home is where the reader's work waits: the work list for who triages or places, the offers for
 * who answers them, and for anyone else the first place in the own menu.
 */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Page page) {
        if (!page.isSignedIn()) {
            return "redirect:/sign-in";
        }
        if (page.may(Capability.TRIAGE) || page.may(Capability.OFFER_PLACE)) {
            return "redirect:/requests";
        }
        if (page.may(Capability.ANSWER_OFFER)) {
            return "redirect:/inbox";
        }
        return page.menu().stream()
                .findFirst()
                .map(entry -> "redirect:" + entry.path())
                .orElse("desk/nothing");
    }
}
