package nl.samenspoed.app.desk.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Ringing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What rings, alone, for when something in it changed; and that it was seen or ticked off. */
@Controller
class RingController {

    private final Ring ring;
    private final Ringing ringing;

    RingController(Ring ring, Ringing ringing) {
        this.ring = ring;
        this.ringing = ringing;
    }

    @GetMapping("/ring")
    ModelAndView ring(Actor actor) {
        var rings = ring.find(actor);
        if (rings == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ModelAndView("desk/inbox/ring", Map.of("ring", rings));
    }

    @PostMapping("/ring/seen")
    ModelAndView seen(Actor actor, Page page, @RequestParam List<UUID> offer) {
        return switch (ringing.see(actor, offer.stream().map(OfferId::new).toList())) {
            case Outcome.Done<Integer> _ ->
                    page.partial() ? ring(actor) : new ModelAndView("redirect:/inbox");
            case Outcome.Refused<Integer>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    /**
     * @param offer none for all that were missed
     */
    @PostMapping("/inbox/missed/tick")
    ModelAndView tick(
            Actor actor, Page page, @RequestParam(required = false) @Nullable UUID offer) {
        return switch (ringing.tickOff(actor, offer == null ? null : new OfferId(offer))) {
            case Outcome.Done<Integer> _ -> new ModelAndView("redirect:/inbox");
            case Outcome.Refused<Integer>(var refusal) -> Refusals.page(page, refusal);
        };
    }
}
