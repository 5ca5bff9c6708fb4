package nl.samenspoed.app.desk.request;

import java.util.Optional;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.RequestCommand;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything else that is done with a case: notes, the lead, arrival, and the ways it ends. */
@Controller
class HandlingController {

    private static final int SUGGESTIONS = 12;

    private final CareRequests requests;
    private final Network network;
    private final Frames frames;

    HandlingController(CareRequests requests, Network network, Frames frames) {
        this.requests = requests;
        this.network = network;
        this.frames = frames;
    }

    /** Somebody else's note never stands in the way of mine. */
    @PostMapping("/requests/{id}/note")
    ModelAndView note(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var command = new RequestCommand.AddNote(form.stripped("text"));
        return whatever(desk, id, Step.NOTE, form, command);
    }

    @PostMapping("/requests/{id}/conference")
    ModelAndView conference(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var at = MomentTyped.parsePast(form.typed("when"), desk.now());
        return at.isEmpty()
                ? frames.again(
                        desk,
                        id,
                        Step.CONFERENCE,
                        form.wrong("when", desk.t().text("casework.call-back.when-wrong")))
                : whatever(
                        desk,
                        id,
                        Step.CONFERENCE,
                        form,
                        new RequestCommand.RecordConference(
                                at.get(),
                                form.typed("who").lines().filter(l -> !l.isBlank()).toList(),
                                form.orNull("agreed")));
    }

    /** Whatever somebody else does meanwhile, this must be heard. */
    @PostMapping("/requests/{id}/worse")
    ModelAndView worse(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var command = new RequestCommand.ReportDeterioration(form.stripped("what"));
        return whatever(desk, id, Step.WORSE, form, command);
    }

    /** Not even for having seen the latest. */
    private ModelAndView whatever(
            Desk desk, CareRequestId id, Step step, Form form, RequestCommand command) {
        return frames.answer(
                desk, id, step, form, requests.handle(desk.actor(), form.key(), id, null, command));
    }

    @PostMapping("/requests/{id}/lead")
    ModelAndView offerLead(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var to = named(form.stripped("to"));
        if (to.isEmpty()) {
            var message =
                    desk.t()
                            .text(
                                    form.orNull("to") == null
                                            ? "casework.field.required"
                                            : "casework.lead.unknown");
            return frames.again(desk, id, Step.LEAD, form.wrong("to", message));
        }
        return handle(
                desk,
                id,
                Step.LEAD,
                form,
                new RequestCommand.OfferLead(to.get().id(), form.stripped("reason")));
    }

    /** Names that fit what is being typed. */
    @PostMapping("/requests/organisations")
    String organisations(Page page, Model model, @RequestParam(defaultValue = "") String to) {
        model.addAttribute(
                "names",
                to.isBlank()
                        ? java.util.List.of()
                        : network.snapshot().searchOrganisations(to, SUGGESTIONS).stream()
                                .map(Organisation::name)
                                .toList());
        return "desk/request/options";
    }

    @PostMapping("/requests/{id}/accept-lead")
    ModelAndView acceptLead(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return handle(
                desk, id, Step.ACCEPT_LEAD, Form.posted(typed), new RequestCommand.AcceptLead());
    }

    @PostMapping("/requests/{id}/decline-lead")
    ModelAndView declineLead(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return handle(
                desk,
                id,
                Step.DECLINE_LEAD,
                form,
                new RequestCommand.DeclineLead(form.stripped("reason")));
    }

    @PostMapping("/requests/{id}/arrival")
    ModelAndView arrived(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return handle(
                desk, id, Step.ARRIVAL, Form.posted(typed), new RequestCommand.ConfirmArrival());
    }

    @PostMapping("/requests/{id}/no-show")
    ModelAndView noShow(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return handle(
                desk,
                id,
                Step.NO_SHOW,
                form,
                new RequestCommand.ReportNoShow(form.stripped("reason")));
    }

    @PostMapping("/requests/{id}/withdraw")
    ModelAndView withdraw(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return handle(
                desk,
                id,
                Step.WITHDRAW,
                form,
                new RequestCommand.Withdraw(form.stripped("reason")));
    }

    @PostMapping("/requests/{id}/divert")
    ModelAndView divert(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return handle(
                desk,
                id,
                Step.DIVERT,
                form,
                new RequestCommand.Divert(form.stripped("to"), form.stripped("reason")));
    }

    @PostMapping("/requests/{id}/close")
    ModelAndView close(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Ending ending) {
        var form = Form.posted(typed);
        return handle(
                desk,
                id,
                Step.CLOSE,
                form,
                new RequestCommand.Close(ending, form.orNull("remark")));
    }

    private ModelAndView handle(
            Desk desk, CareRequestId id, Step step, Form form, RequestCommand command) {
        return frames.answer(
                desk,
                id,
                step,
                form,
                requests.handle(desk.actor(), form.key(), id, form.version(), command));
    }

    private Optional<Organisation> named(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : network.snapshot().listOrganisations().stream()
                        .filter(organisation -> organisation.active())
                        .filter(organisation -> organisation.name().equalsIgnoreCase(name))
                        .findFirst();
    }
}
