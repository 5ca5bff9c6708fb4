package nl.samenspoed.app.desk.request;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.triage.Triage;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Red flags, the hand-over to 112, and how urgent it is. */
@Controller
class TriageController {

    private final CareRequests requests;
    private final Frames frames;

    TriageController(CareRequests requests, Frames frames) {
        this.requests = requests;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/red-flags")
    ModelAndView redFlags(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var positive = EnumSet.noneOf(RedFlag.class);
        form.all("positive").forEach(flag -> positive.add(Form.read(flag, RedFlag::valueOf)));
        var command = new RequestCommand.AnswerRedFlags(positive, form.orNull("remark"));
        return handle(desk, id, Step.RED_FLAGS, form, command);
    }

    /** Never waits for anything, not even for having seen the latest. */
    @PostMapping("/requests/{id}/hand-over")
    ModelAndView handOver(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var command =
                new RequestCommand.HandOverTo112(
                        form.stripped("centre"), form.stripped("confirmedBy"));
        return frames.answer(
                desk,
                id,
                Step.HAND_OVER,
                form,
                requests.handle(desk.actor(), form.key(), id, null, command));
    }

    /** What the protocols make of the answers so far; nothing is recorded. */
    @PostMapping("/requests/{id}/urgency/proposal")
    ModelAndView propose(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var current = form.orNull("current");
        var before = current == null ? null : Form.read(current, Urgency::valueOf);
        return switch (frames.urgency(desk, id, form, before)) {
            case Outcome.Done<UrgencyPanel>(var panel) ->
                    new ModelAndView(
                            "desk/request/proposal",
                            Map.of("panel", panel, "path", "/requests/" + id));
            case Outcome.Refused<UrgencyPanel>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }

    @PostMapping("/requests/{id}/urgency")
    ModelAndView urgency(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return switch (frames.urgency(desk, id, form, null)) {
            case Outcome.Done<UrgencyPanel>(var panel) -> assess(desk, id, form, panel);
            case Outcome.Refused<UrgencyPanel>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }

    private ModelAndView assess(Desk desk, CareRequestId id, Form form, UrgencyPanel panel) {
        var proposal = panel.proposal();
        return proposal == null
                ? frames.again(
                        desk,
                        id,
                        Step.URGENCY,
                        form.wrong("filter", desk.t().text("casework.urgency.choose")))
                : handle(
                        desk, id, Step.URGENCY, form, Triage.assessment(proposal, panel.because()));
    }

    /** Another urgency than the protocol proposes: first what it proposed, then why not. */
    @PostMapping("/requests/{id}/urgency/override")
    ModelAndView override(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var to = urgency(form.typed("to"));
        if (to.isEmpty()) {
            form = form.wrong("to", desk.t().text("casework.urgency.choose-other"));
        }
        if (form.orNull("reason") == null) {
            form = form.wrong("reason", desk.t().text("casework.field.required"));
        }
        if (!form.isRight() || to.isEmpty()) {
            return frames.again(desk, id, Step.URGENCY, form);
        }
        var override = new RequestCommand.OverrideUrgency(to.get(), form.stripped("reason"));
        return switch (frames.urgency(desk, id, form, null)) {
            case Outcome.Done<UrgencyPanel>(var panel) -> override(desk, id, form, panel, override);
            case Outcome.Refused<UrgencyPanel>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }

    private ModelAndView override(
            Desk desk,
            CareRequestId id,
            Form form,
            UrgencyPanel panel,
            RequestCommand.OverrideUrgency override) {
        var proposal = panel.proposal();
        if (proposal == null) {
            return handle(desk, id, Step.URGENCY, form, override);
        }
        var assess = Triage.assessment(proposal, panel.because());
        var outcome =
                requests.handle(desk.actor(), form.key(), id, form.version(), assess)
                        .then(
                                assessed ->
                                        requests.handle(
                                                desk.actor(),
                                                form.following("override"),
                                                id,
                                                null,
                                                override));
        return frames.answer(desk, id, Step.URGENCY, form, outcome);
    }

    private ModelAndView handle(
            Desk desk, CareRequestId id, Step step, Form form, RequestCommand command) {
        Outcome<CareRequest> outcome =
                requests.handle(desk.actor(), form.key(), id, form.version(), command);
        return frames.answer(desk, id, step, form, outcome);
    }

    private static Optional<Urgency> urgency(String code) {
        return code.matches("U[0-5]") ? Optional.of(Urgency.valueOf(code)) : Optional.empty();
    }
}
