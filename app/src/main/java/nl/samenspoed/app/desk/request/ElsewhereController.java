package nl.samenspoed.app.desk.request;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.elsewhere.Elsewhere;
import nl.samenspoed.app.elsewhere.ElsewhereAnswer;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.RequestRefusal;
import nl.samenspoed.app.request.RequestStory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The part of a case that shows what another system knows. It is asked for beside the case, so that
 * a slow source keeps nobody from working on.
 */
@Controller
class ElsewhereController {

    private final Elsewhere elsewhere;
    private final CareRequests requests;
    private final EmergencyAccesses emergencies;
    private final Frames frames;

    ElsewhereController(
            Elsewhere elsewhere,
            CareRequests requests,
            EmergencyAccesses emergencies,
            Frames frames) {
        this.elsewhere = elsewhere;
        this.requests = requests;
        this.emergencies = emergencies;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/elsewhere")
    ModelAndView ask(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return answer(desk, id);
    }

    /** Without consent, because it cannot wait; the reason is judged afterwards. */
    @PostMapping("/requests/{id}/elsewhere/emergency")
    ModelAndView override(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var form = Form.posted(typed);
        var reason = form.typed("reason");
        return switch (emergencies.overrideConsent(desk.actor(), form.key(), id, reason)) {
            case Outcome.Done<CareRequestId> _ -> answer(desk, id);
            case Outcome.Refused<CareRequestId>(var no) ->
                    unexplained(desk, id, form, no, response);
        };
    }

    /** Said in the form alone: why nobody was asked stays to be read above it. */
    private static ModelAndView unexplained(
            Desk desk, CareRequestId id, Form form, Refusal no, HttpServletResponse response) {
        if (no.code() != RequestRefusal.EMERGENCY_UNEXPLAINED) {
            return Refusals.page(desk.page(), no);
        }
        response.setHeader("HX-Retarget", "#elsewhere-emergency");
        response.setHeader("HX-Reswap", "outerHTML");
        return new ModelAndView(
                "desk/request/elsewherereason",
                Map.of(
                        "path",
                        "/requests/" + id,
                        "form",
                        form.wrong("reason", desk.t().refusal(no))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answer(Desk desk, CareRequestId id) {
        return switch (elsewhere.ask(desk.actor(), id)) {
            case Outcome.Refused<ElsewhereAnswer>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<ElsewhereAnswer>(var answer) ->
                    switch (requests.story(desk.actor(), id)) {
                        case Outcome.Refused<RequestStory>(var no) ->
                                Refusals.page(desk.page(), no);
                        case Outcome.Done<RequestStory>(var story) -> shown(desk, answer, story);
                    };
        };
    }

    private ModelAndView shown(Desk desk, ElsewhereAnswer answer, RequestStory story) {
        var reading = story.through() != null;
        var panel =
                new ElsewherePanel(
                        "/requests/" + story.request().id(),
                        answer,
                        elsewhere.before(story),
                        !reading && desk.actor().may(Capability.RECORD_CONSENT),
                        !reading && desk.actor().may(Capability.BREAK_GLASS),
                        frames.words(desk),
                        Form.blank(null));
        return new ModelAndView("desk/request/elsewhere", "panel", panel);
    }
}
