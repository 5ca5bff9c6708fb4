package nl.samenspoed.app.desk.request;

import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ladder, the duty manager, force, and who looks after a case. */
@Controller
class EscalationController {

    private final Escalations escalations;
    private final CareRequests requests;
    private final Frames frames;

    EscalationController(Escalations escalations, CareRequests requests, Frames frames) {
        this.escalations = escalations;
        this.requests = requests;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/ladder")
    ModelAndView start(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return places(desk, id, form, escalations.start(desk.actor(), form.key(), id));
    }

    @PostMapping("/requests/{id}/ladder/stop")
    ModelAndView stop(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return told(
                desk, id, escalations.stop(desk.actor(), form.key(), id, form.stripped("reason")));
    }

    /** The advice that was agreed to be asked first is not waited for. */
    @PostMapping("/requests/{id}/without-advice")
    ModelAndView withoutAdvice(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var outcome =
                escalations.goWithoutAdvice(desk.actor(), form.key(), id, form.stripped("without"));
        return switch (outcome) {
            case Outcome.Done<CareRequest> _ ->
                    new ModelAndView("redirect:/requests/" + id + "/places");
            case Outcome.Refused<CareRequest>(var refusal) ->
                    frames.again(
                            desk,
                            id,
                            Step.PLACES,
                            form.stripped("without").isEmpty()
                                    ? form.wrong(
                                            "without", desk.t().text("casework.field.required"))
                                    : form.refused(desk.t(), refusal));
        };
    }

    @PostMapping("/requests/{id}/duty-call")
    ModelAndView takeUp(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return told(desk, id, escalations.takeUpDutyCall(desk.actor(), form.key(), id));
    }

    /** One place, chosen like any other; two would be a mistake that cannot be taken back. */
    @PostMapping("/requests/{id}/forced")
    ModelAndView force(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var chosen = form.all("service");
        if (chosen.size() != 1) {
            var message = desk.t().text("ladder.force-one");
            return frames.again(desk, id, Step.PLACES, form.wrong("justification", message));
        }
        return places(
                desk,
                id,
                form,
                escalations.force(
                        desk.actor(),
                        form.key(),
                        id,
                        Form.read(chosen.getFirst(), ServiceId::of),
                        form.stripped("justification")));
    }

    @PostMapping("/requests/{id}/claim")
    ModelAndView claim(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return give(desk, id, Form.posted(typed), new RequestCommand.Claiming.Claim());
    }

    @PostMapping("/requests/{id}/release")
    ModelAndView release(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return give(desk, id, Form.posted(typed), new RequestCommand.Claiming.Release());
    }

    /** On whatever version: whose it is does not depend on what else happened. */
    private ModelAndView give(Desk desk, CareRequestId id, Form form, RequestCommand command) {
        return told(desk, id, requests.handle(desk.actor(), form.key(), id, null, command));
    }

    private ModelAndView places(
            Desk desk, CareRequestId id, Form form, Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<CareRequest>(var refusal) ->
                    frames.again(desk, id, Step.PLACES, form.refused(desk.t(), refusal), refusal);
        };
    }

    private static ModelAndView told(Desk desk, CareRequestId id, Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<CareRequest>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }
}
