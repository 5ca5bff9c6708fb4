package nl.samenspoed.app.desk.inbox;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.request.CareRequestId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Answers offers and sees to arrivals. */
@Controller
class InboxController {

    private static final String BACK = "redirect:/inbox";

    private final DrawingInbox drawing;
    private final Placements placements;
    private final Escalations escalations;

    InboxController(DrawingInbox drawing, Placements placements, Escalations escalations) {
        this.drawing = drawing;
        this.placements = placements;
        this.escalations = escalations;
    }

    @GetMapping("/inbox")
    ModelAndView inbox(Actor actor, Page page) {
        if (!actor.may(Capability.ANSWER_OFFER)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ModelAndView("desk/inbox/inbox", Map.of("inbox", drawing.draw(actor, page)));
    }

    @PostMapping("/inbox/offers/{offer}/accept")
    ModelAndView accept(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
            @RequestParam UUID key,
            @RequestParam int version) {
        return answer(
                page, placements.accept(actor, new CommandKey(key), new OfferId(offer), version));
    }

    /** On whatever version: a question is as good after an answer to another one. */
    @PostMapping("/inbox/offers/{offer}/question")
    ModelAndView ask(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String text) {
        return answer(
                page,
                placements.ask(actor, new CommandKey(key), new OfferId(offer), null, text.strip()));
    }

    /**
     * @param start on the clock on the wall, as the field of the browser writes it
     */
    @PostMapping("/inbox/offers/{offer}/start")
    ModelAndView propose(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
            @RequestParam UUID key,
            @RequestParam LocalDateTime start,
            @RequestParam(defaultValue = "") String remark) {
        return answer(
                page,
                placements.proposeStart(
                        actor,
                        new CommandKey(key),
                        new OfferId(offer),
                        null,
                        start.atZone(Times.ZONE).toInstant(),
                        remark.isBlank() ? null : remark.strip()));
    }

    @PostMapping("/inbox/offers/{offer}/refuse")
    ModelAndView refuse(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String remark) {
        var why =
                RefusalReason.find(reason)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return answer(
                page,
                placements.refuse(
                        actor,
                        new CommandKey(key),
                        new OfferId(offer),
                        version,
                        why,
                        remark.isBlank() ? null : remark.strip()));
    }

    /** Says yes to what was forced; the lead comes along. */
    @PostMapping("/inbox/offers/{offer}/accept-forced")
    ModelAndView acceptForced(
            Actor actor, Page page, @PathVariable UUID offer, @RequestParam UUID key) {
        return answer(
                page, escalations.acceptForced(actor, new CommandKey(key), new OfferId(offer)));
    }

    @PostMapping("/inbox/requests/{request}/arrived")
    ModelAndView arrived(
            Actor actor, Page page, @PathVariable UUID request, @RequestParam UUID key) {
        return answer(
                page,
                placements.confirmArrival(actor, new CommandKey(key), new CareRequestId(request)));
    }

    @PostMapping("/inbox/requests/{request}/no-show")
    ModelAndView noShow(
            Actor actor,
            Page page,
            @PathVariable UUID request,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason) {
        return answer(
                page,
                placements.reportNoShow(
                        actor, new CommandKey(key), new CareRequestId(request), reason.strip()));
    }

    static ModelAndView answer(Page page, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> new ModelAndView(BACK);
            case Outcome.Refused<?>(var refusal) -> Refusals.page(page, refusal);
        };
    }
}
