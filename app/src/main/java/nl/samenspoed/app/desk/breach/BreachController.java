package nl.samenspoed.app.desk.breach;

import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.BreachId;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.PlacementRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who is said to have broken something contests, and who has the mandate settles. */
@Controller
class BreachController {

    private final Breaches breaches;
    private final DrawingBreaches drawing;

    BreachController(Breaches breaches, DrawingBreaches drawing) {
        this.breaches = breaches;
        this.drawing = drawing;
    }

    @GetMapping("/breaches")
    ModelAndView list(Actor actor, Page page) {
        return breaches.isSeenBy(actor)
                ? new ModelAndView("desk/breach/breaches", "view", drawing.draw(actor, page))
                : Refusals.page(page, Refusal.of(PlacementRefusal.NOT_ALLOWED));
    }

    @PostMapping("/breaches/{breach}/contest")
    ModelAndView contest(
            Actor actor,
            Page page,
            @PathVariable UUID breach,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String explanation) {
        return contest(actor, page, "/breaches", breach, key, explanation);
    }

    @PostMapping("/inbox/breaches/{breach}/contest")
    ModelAndView contestInInbox(
            Actor actor,
            Page page,
            @PathVariable UUID breach,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String explanation) {
        return contest(actor, page, "/inbox", breach, key, explanation);
    }

    private ModelAndView contest(
            Actor actor, Page page, String back, UUID breach, UUID key, String explanation) {
        return answer(
                page,
                back,
                breaches.contest(actor, new CommandKey(key), new BreachId(breach), explanation));
    }

    @PostMapping("/breaches/{breach}/settlement")
    ModelAndView settle(
            Actor actor,
            Page page,
            @PathVariable UUID breach,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String because) {
        var upheld =
                switch (verdict) {
                    case "upheld" -> true;
                    case "dropped" -> false;
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return answer(
                page,
                "/breaches",
                breaches.settle(
                        actor,
                        new CommandKey(key),
                        new BreachId(breach),
                        version,
                        upheld,
                        because));
    }

    private static ModelAndView answer(Page page, String back, Outcome<Breach> outcome) {
        return switch (outcome) {
            case Outcome.Done<Breach> _ -> new ModelAndView("redirect:" + back);
            case Outcome.Refused<Breach>(var refusal) -> Refusals.page(page, refusal);
        };
    }
}
