package nl.samenspoed.app.desk.request;

import java.util.Locale;
import java.util.Objects;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The advice on paper, for whoever has to manage with it. */
@Controller
class AdviceController {

    private final Frames frames;

    AdviceController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/requests/{id}/advice")
    ModelAndView sheet(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var refusal) -> Refusals.page(desk.page(), refusal);
            case Outcome.Done<CaseView>(var view) ->
                    view.request().care() instanceof Care.SelfCare told
                            ? sheet(view, told)
                            : Refusals.page(desk.page(), Refusal.of(RequestRefusal.NO_ADVICE));
        };
    }

    private static ModelAndView sheet(CaseView view, Care.SelfCare told) {
        var language = Objects.requireNonNullElse(told.language(), Advising.LANGUAGES.getFirst());
        var sheet = new AdviceSheet(view, told, view.words().page().in(Locale.of(language)));
        return new ModelAndView("desk/request/advice", "sheet", sheet);
    }
}
