package nl.samenspoed.app.desk.request;

import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.RequestRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Enters a newborn, as a patient with a request of its own, from the case of the mother. */
@Controller
class NewbornController {

    private final CareRequests requests;
    private final Patients patients;
    private final Frames frames;

    NewbornController(CareRequests requests, Patients patients, Frames frames) {
        this.requests = requests;
        this.patients = patients;
        this.frames = frames;
    }

    @GetMapping("/requests/{id}/newborn")
    ModelAndView show(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<CaseView>(var view) when mayNot(desk, view) -> closed(desk);
            case Outcome.Done<CaseView>(var view) ->
                    page(view, Form.blank(null).with("birthDate", today(desk)), HttpStatus.OK);
        };
    }

    @PostMapping("/requests/{id}/newborn")
    ModelAndView enter(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> sent) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<CaseView>(var view) when mayNot(desk, view) -> closed(desk);
            case Outcome.Done<CaseView>(var view) -> enter(desk, view, Form.posted(sent));
        };
    }

    private ModelAndView enter(Desk desk, CaseView view, Form form) {
        var typed = new NewbornTyped(form, desk.now());
        var checked = typed.checked(desk.t());
        if (!checked.isRight()) {
            return page(view, checked, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return mother(desk, view)
                .map(mother -> opened(desk, view, form, open(view, typed, mother)))
                .orElseGet(() -> Refusals.page(desk.page(), Refusal.of(PatientRefusal.NOT_FOUND)));
    }

    private Optional<Patient> mother(Desk desk, CaseView view) {
        return patients.findShown(desk.actor(), view.request().patient());
    }

    /** By the same caller, at the same place. */
    private static OpenRequest open(CaseView view, NewbornTyped typed, Patient mother) {
        var intake = view.request().intake();
        return new OpenRequest(
                intake.channel(),
                intake.caller(),
                intake.where(),
                new OpenRequest.Who.AsTold(typed.toDetails(mother)),
                typed.form().stripped("question"),
                null,
                null,
                null);
    }

    private ModelAndView opened(Desk desk, CaseView view, Form form, OpenRequest open) {
        return switch (requests.open(desk.actor(), form.key(), open)) {
            case Outcome.Done<CareRequest>(var request) ->
                    new ModelAndView("redirect:/requests/" + request.id());
            case Outcome.Refused<CareRequest>(var no) ->
                    page(view, form.refused(desk.t(), no), Refusals.status(no.code().kind()));
        };
    }

    private static ModelAndView page(CaseView view, Form form, HttpStatus status) {
        return new ModelAndView("desk/request/newborn", Map.of("view", view, "form", form), status);
    }

    private static boolean mayNot(Desk desk, CaseView view) {
        return !desk.actor().may(Capability.OPEN_REQUEST) || view.emergency().isReading();
    }

    private static ModelAndView closed(Desk desk) {
        return Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
    }

    private static String today(Desk desk) {
        return "%1$td-%1$tm-%1$tY".formatted(desk.now().atZone(Times.ZONE));
    }
}
