package nl.samenspoed.app.desk.web;

import java.util.Locale;
import nl.samenspoed.app.page.MenuEntry;
import nl.samenspoed.app.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The command bar: where the typed words lead. Posted, because a typed name does not belong in an
 * address.
 */
@Controller
class FindController {

    @PostMapping("/find")
    String find(Page page, Model model, @RequestParam(defaultValue = "") String q) {
        var words = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "places",
                page.menu().stream().filter(entry -> matches(page, entry, words)).toList());
        model.addAttribute("words", words);
        return "desk/found";
    }

    private static boolean matches(Page page, MenuEntry entry, String words) {
        return page.text(entry.textKey()).toLowerCase(Locale.ROOT).contains(words);
    }
}
