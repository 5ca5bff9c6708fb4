package nl.samenspoed.app.desk.web;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.page.MenuEntry;
import nl.samenspoed.app.page.Page;
import org.springframework.beans.factory.ObjectProvider;
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

    private final ObjectProvider<Finder> finders;

    FindController(ObjectProvider<Finder> finders) {
        this.finders = finders;
    }

    @PostMapping("/find")
    String find(Page page, Model model, @RequestParam(defaultValue = "") String q) {
        var words = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "places",
                page.menu().stream().filter(entry -> matches(page, entry, words)).toList());
        model.addAttribute("requests", requests(page, q.strip()));
        return "desk/found";
    }

    private List<Finder.Found> requests(Page page, String typed) {
        var viewer = page.viewer();
        return viewer == null
                ? List.of()
                : finders.stream()
                        .flatMap(finder -> finder.find(viewer.actor(), page, typed).stream())
                        .toList();
    }

    private static boolean matches(Page page, MenuEntry entry, String words) {
        return page.text(entry.textKey()).toLowerCase(Locale.ROOT).contains(words);
    }
}
