package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.patient.ConsentChoice;
import nl.samenspoed.app.patient.ConsentMeans;
import nl.samenspoed.app.patient.ConsentSpeaker;
import nl.samenspoed.app.patient.ConsentStatement;
import nl.samenspoed.app.patient.ConsentTold;
import nl.samenspoed.app.patient.Consents;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.request.CareRequestId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes down what the patient of a case said of asking their data elsewhere. */
@Controller
class ConsentController {

    private final Consents consents;
    private final Frames frames;

    ConsentController(Consents consents, Frames frames) {
        this.consents = consents;
        this.frames = frames;
    }

    @GetMapping("/requests/{id}/consent")
    ModelAndView show(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<CaseView>(var view) ->
                    page(desk, view, Form.blank(null), HttpStatus.OK);
        };
    }

    @PostMapping("/requests/{id}/consent")
    ModelAndView record(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<CaseView>(var view) -> record(desk, view, Form.posted(typed));
        };
    }

    private ModelAndView record(Desk desk, CaseView view, Form form) {
        var checked = checked(desk, form);
        if (!checked.isRight()) {
            return page(desk, view, checked, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var patient = view.request().patient();
        return switch (consents.record(desk.actor(), form.key(), patient, statement(form))) {
            case Outcome.Done<List<ConsentTold>> _ ->
                    new ModelAndView("redirect:/requests/" + view.request().id() + "/consent");
            case Outcome.Refused<List<ConsentTold>>(var no) ->
                    page(desk, view, said(desk, form, no), Refusals.status(no.code().kind()));
        };
    }

    private static Form said(Desk desk, Form form, Refusal no) {
        return no.code() == PatientRefusal.CONSENT_OF_NOBODY
                ? form.wrong("holders", desk.t().refusal(no))
                : form.refused(desk.t(), no);
    }

    /** Nothing is chosen beforehand but by whom it is asked: consent is never a default. */
    private static Form checked(Desk desk, Form form) {
        var checked = form;
        for (var field : List.of("choice", "speaker", "means")) {
            if (form.typed(field).isEmpty()) {
                checked = checked.wrong(field, desk.t().text("consent.choose"));
            }
        }
        return checked;
    }

    private static ConsentStatement statement(Form form) {
        return new ConsentStatement(
                Set.copyOf(form.all("holders")),
                Set.copyOf(form.all("askers")),
                Form.read(form.typed("choice"), ConsentChoice::valueOf),
                Form.read(form.typed("speaker"), ConsentSpeaker::valueOf),
                Form.read(form.typed("means"), ConsentMeans::valueOf));
    }

    private ModelAndView page(Desk desk, CaseView view, Form form, HttpStatus status) {
        var may =
                desk.actor().may(Capability.RECORD_CONSENT)
                        && consents.areKeptHere()
                        && !view.emergency().isReading();
        var shown =
                new ConsentPage(
                        "/requests/" + view.request().id(),
                        view.request().number(),
                        view.who(),
                        consents.categories(),
                        consents.history(view.request().patient()),
                        view.patient().bsnState(),
                        may,
                        view.words(),
                        ours(desk, view, form));
        return new ModelAndView("desk/request/consent", Map.of("shown", shown), status);
    }

    /** Mostly it is about whoever is asking. */
    private static Form ours(Desk desk, CaseView view, Form form) {
        return view.words()
                .network()
                .findOrganisation(desk.actor().organisation())
                .map(own -> form.with("askers", own.sector()))
                .orElse(form);
    }
}
