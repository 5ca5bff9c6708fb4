package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequestId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Answers what a place wants to know about an offer, or when it could start. */
@Controller
class OfferTalkController {

    private final Placements placements;

    OfferTalkController(Placements placements) {
        this.placements = placements;
    }

    @PostMapping("/requests/{id}/offers/{offer}/answer")
    ModelAndView answer(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable OfferId offer,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return back(
                desk,
                id,
                placements.answer(desk.actor(), form.key(), offer, null, form.stripped("text")));
    }

    @PostMapping("/requests/{id}/offers/{offer}/start/accept")
    ModelAndView acceptStart(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable OfferId offer,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return back(desk, id, placements.acceptStart(desk.actor(), form.key(), offer, start(form)));
    }

    @PostMapping("/requests/{id}/offers/{offer}/start/decline")
    ModelAndView declineStart(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable OfferId offer,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return back(
                desk,
                id,
                placements.declineStart(
                        desk.actor(), form.key(), offer, start(form), form.orNull("remark")));
    }

    /** As our own page wrote it: the very moment that was shown. */
    private static Instant start(Form form) {
        try {
            return Instant.parse(form.typed("start"));
        } catch (DateTimeParseException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView back(Desk desk, CareRequestId id, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<?>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }
}
