package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Feedbacks;
import nl.samenspoed.app.request.IdentifyingPatients;
import nl.samenspoed.app.request.RequestRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says who the patient of a case is, and corrects what was misheard. */
@Controller
class PersonController {

    private static final int SUGGESTIONS = 12;

    private final IdentifyingPatients identifying;
    private final Patients patients;
    private final Persons persons;
    private final Frames frames;
    private final Feedbacks feedbacks;

    PersonController(
            IdentifyingPatients identifying,
            Patients patients,
            Persons persons,
            Frames frames,
            Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
        this.identifying = identifying;
        this.patients = patients;
        this.persons = persons;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/patient")
    ModelAndView identify(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = Form.posted(sent);
        var typed = new PersonTyped(form, LocalDate.ofInstant(desk.now(), Times.ZONE));
        var checked = typed.chosen().isPresent() ? form : typed.checked(desk.t());
        return checked.isRight()
                ? frames.answer(desk, id, Step.PATIENT, form, identify(desk, id, typed))
                : frames.again(desk, id, Step.PATIENT, checked);
    }

    private Outcome<CareRequest> identify(Desk desk, CareRequestId id, PersonTyped typed) {
        var form = typed.form();
        if (!desk.actor().may(Capability.OPEN_REQUEST)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var patient = Form.read(form.typed("patient"), PatientId::of);
        var seen = Form.read(form.typed("patientVersion"), Integer::valueOf);
        return switch (patients.find(desk.actor(), patient).orElse(null)) {
            case null -> Outcome.refused(PatientRefusal.NOT_FOUND);
            case Patient recorded ->
                    identifying.identify(
                            desk.actor(),
                            form.key(),
                            id,
                            typed.toIdentification(
                                    recorded.details(),
                                    patient,
                                    seen,
                                    GpTyped.of(form, feedbacks, recorded.details())));
        };
    }

    /** GP practices that fit what is being typed. */
    @PostMapping("/requests/practices")
    String practices(Model model, @RequestParam(defaultValue = "") String gp) {
        model.addAttribute(
                "names",
                gp.isBlank()
                        ? List.of()
                        : feedbacks.searchPractices(gp, SUGGESTIONS).stream()
                                .map(Organisation::name)
                                .toList());
        return "desk/request/options";
    }

    /** Who this may be, and whether the number can be right; posted, for it names a patient. */
    @PostMapping("/requests/{id}/patient/check")
    ModelAndView check(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> sent) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var refusal) -> Refusals.page(desk.page(), refusal);
            case Outcome.Done<CaseView>(var view) ->
                    persons.draw(desk, view, Form.posted(sent))
                            .map(
                                    panel ->
                                            new ModelAndView(
                                                    "desk/request/samecheck", "panel", panel))
                            .orElseGet(
                                    () ->
                                            Refusals.page(
                                                    desk.page(),
                                                    Refusal.of(PatientRefusal.NOT_FOUND)));
        };
    }
}
