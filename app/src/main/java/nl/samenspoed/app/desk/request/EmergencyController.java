package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.EmergencySearch;
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

/** Opens a case out of reach in an emergency; who and why are posted, so no address tells them. */
@Controller
class EmergencyController {

    private final EmergencyAccesses emergencies;

    EmergencyController(EmergencyAccesses emergencies) {
        this.emergencies = emergencies;
    }

    @GetMapping("/emergency-access")
    ModelAndView ask(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return desk.actor().may(Capability.BREAK_GLASS)
                ? form(Form.blank(null), HttpStatus.OK)
                : Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
    }

    @PostMapping("/emergency-access")
    ModelAndView open(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var search = search(Wanted.read(form.typed("who"), today(desk)));
        if (search.isEmpty()) {
            return form(
                    form.wrong("who", desk.t().text("emergency.who-unclear")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome =
                emergencies.open(desk.actor(), form.key(), search.get(), form.typed("reason"));
        return switch (outcome) {
            case Outcome.Done<CareRequestId>(var id) ->
                    new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<CareRequestId>(var no) ->
                    form(said(form, desk, no), Refusals.status(no.code().kind()));
        };
    }

    /** Ends it before its time; the case is then out of reach again. */
    @PostMapping("/emergency-access/{id}/end")
    ModelAndView end(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable UUID id) {
        return switch (emergencies.end(desk.actor(), id)) {
            case Outcome.Done<UUID> _ -> new ModelAndView("redirect:/emergency-access");
            case Outcome.Refused<UUID>(var no) -> Refusals.page(desk.page(), no);
        };
    }

    private static Form said(Form form, Desk desk, Refusal no) {
        if (no.code() == RequestRefusal.EMERGENCY_UNEXPLAINED) {
            return form.wrong("reason", desk.t().refusal(no));
        }
        return no.code() == RequestRefusal.NOBODY_MEANT || no.code() == RequestRefusal.SEVERAL_MEANT
                ? form.wrong("who", desk.t().refusal(no))
                : form.refused(desk.t(), no);
    }

    private static Optional<EmergencySearch> search(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Nothing() -> Optional.empty();
            case Wanted.Number(var number) -> Optional.of(new EmergencySearch.Number(number));
            case Wanted.Patient(var ways) -> Optional.of(new EmergencySearch.Patient(ways));
        };
    }

    private static LocalDate today(Desk desk) {
        return LocalDate.ofInstant(desk.now(), Times.ZONE);
    }

    private static ModelAndView form(Form form, HttpStatus status) {
        return new ModelAndView("desk/emergency/open", Map.of("form", form), status);
    }
}
