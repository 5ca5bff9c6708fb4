package nl.samenspoed.app.desk.request;

import java.time.Duration;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks places to take the patient, takes that back, or notes a place outside the network. */
@Controller
class PlacesController {

    private final Placements placements;
    private final Frames frames;

    PlacesController(Placements placements, Frames frames) {
        this.placements = placements;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/places")
    ModelAndView offer(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var services =
                form.all("service").stream()
                        .map(service -> Form.read(service, ServiceId::of))
                        .toList();
        return answer(
                desk,
                id,
                form,
                placements.offer(desk.actor(), form.key(), id, services, clock(form)));
    }

    @PostMapping("/requests/{id}/places/outside")
    ModelAndView outside(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return answer(
                desk,
                id,
                form,
                placements.placeOutside(
                        desk.actor(),
                        form.key(),
                        id,
                        form.stripped("destination"),
                        form.stripped("confirmedBy")));
    }

    @PostMapping("/requests/{id}/offers/{offer}/withdrawal")
    ModelAndView withdraw(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable OfferId offer,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return answer(
                desk,
                id,
                form,
                placements.withdraw(
                        desk.actor(), form.key(), offer, null, form.stripped("because")));
    }

    private <T> ModelAndView answer(Desk desk, CareRequestId id, Form form, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<T>(var refusal) ->
                    frames.again(desk, id, Step.PLACES, form.refused(desk.t(), refusal), refusal);
        };
    }

    /** How long they have to answer; null for what fits the urgency. */
    private static @Nullable Duration clock(Form form) {
        var minutes = form.typed("clock");
        return minutes.matches("[1-9][0-9]{0,3}")
                ? Duration.ofMinutes(Long.parseLong(minutes))
                : null;
    }
}
