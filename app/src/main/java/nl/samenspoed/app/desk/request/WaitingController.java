package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Map;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.PlacesProposed;
import nl.samenspoed.app.placement.Proposals;
import nl.samenspoed.app.request.CareRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The waiting list: who waits for a place, and what could be offered to each, line by line. */
@Controller
class WaitingController {

    private final Proposals proposals;
    private final Placements placements;
    private final Frames frames;

    WaitingController(Proposals proposals, Placements placements, Frames frames) {
        this.proposals = proposals;
        this.placements = placements;
        this.frames = frames;
    }

    @GetMapping("/waiting")
    ModelAndView waiting(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return switch (proposals.propose(desk.actor())) {
            case Outcome.Done<PlacesProposed>(var proposed) ->
                    new ModelAndView(
                            "desk/request/waiting",
                            Map.of(
                                    "view",
                                    DrawingWaiting.draw(
                                            proposed,
                                            frames.words(desk),
                                            proposals::waitingSteps)));
            case Outcome.Refused<PlacesProposed>(var refusal) ->
                    Refusals.page(desk.page(), refusal);
        };
    }

    /** One line of the proposal becomes an offer like any other. */
    @PostMapping("/waiting/{id}")
    ModelAndView offer(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var service = Form.read(form.typed("service"), ServiceId::of);
        return switch (placements.offer(desk.actor(), form.key(), id, List.of(service), null)) {
            case Outcome.Done<List<Offer>> _ -> new ModelAndView("redirect:/waiting");
            case Outcome.Refused<List<Offer>>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }
}
