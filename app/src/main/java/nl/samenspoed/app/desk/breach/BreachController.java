package nl.samenspoed.app.desk.breach;

import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.OfferId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The provider contests, and who has the mandate settles. */
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
        return switch (breaches.forOthers(actor)) {
            case Outcome.Done<List<Breach>>(var some) ->
                    new ModelAndView("desk/breach/breaches", "lines", drawing.draw(some, page));
            case Outcome.Refused<List<Breach>>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @PostMapping("/inbox/breaches/{offer}/contest")
    ModelAndView contest(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String explanation) {
        return answer(
                page,
                "/inbox",
                breaches.contest(actor, new CommandKey(key), new OfferId(offer), explanation));
    }

    @PostMapping("/breaches/{offer}/settlement")
    ModelAndView settle(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
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
                        actor, new CommandKey(key), new OfferId(offer), version, upheld, because));
    }

    private static ModelAndView answer(Page page, String back, Outcome<Breach> outcome) {
        return switch (outcome) {
            case Outcome.Done<Breach> _ -> new ModelAndView("redirect:" + back);
            case Outcome.Refused<Breach>(var refusal) -> Refusals.page(page, refusal);
        };
    }
}
