package nl.samenspoed.app.desk.request;

import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.patient.MergePair;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientMerges;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says that the patient of a case was entered twice, after comparing the two, and that they are two
 * people after all. Who is looked for is posted, for it names a patient.
 */
@Controller
class SamePersonController {

    private final PatientMerges merges;
    private final Frames frames;
    private final DrawingSamePerson drawing;

    SamePersonController(PatientMerges merges, Frames frames, DrawingSamePerson drawing) {
        this.merges = merges;
        this.frames = frames;
        this.drawing = drawing;
    }

    @GetMapping("/requests/{id}/same-person")
    ModelAndView show(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return page(desk, id, Form.blank(null), HttpStatus.OK);
    }

    /** Who is found by what was typed, or the two side by side once somebody was chosen. */
    @PostMapping("/requests/{id}/same-person")
    ModelAndView look(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = Form.posted(sent);
        var checked = drawing.checked(desk, form);
        return page(
                desk,
                id,
                checked,
                checked.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/requests/{id}/same-person/merge")
    ModelAndView merge(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = Form.posted(sent);
        var mine = Form.read(form.typed("mine"), PatientId::of);
        var other = Form.read(form.typed("other"), PatientId::of);
        var seen = Form.read(form.typed("mineVersion"), Integer::valueOf);
        var seenOther = Form.read(form.typed("otherVersion"), Integer::valueOf);
        var pair =
                form.has("keep", "other")
                        ? new MergePair(other, seenOther, mine, seen)
                        : new MergePair(mine, seen, other, seenOther);
        return answer(
                desk,
                id,
                form,
                "reason",
                merges.merge(desk.actor(), form.key(), pair, form.typed("reason")),
                "");
    }

    @PostMapping("/requests/{id}/same-person/split")
    ModelAndView split(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = Form.posted(sent);
        var merged = Form.read(form.typed("merged"), PatientId::of);
        return answer(
                desk,
                id,
                form,
                "split",
                merges.split(desk.actor(), form.key(), merged, form.typed("split")),
                "/same-person");
    }

    private ModelAndView answer(
            Desk desk,
            CareRequestId id,
            Form form,
            String field,
            Outcome<PatientId> outcome,
            String then) {
        return switch (outcome) {
            case Outcome.Done<PatientId> _ -> new ModelAndView("redirect:/requests/" + id + then);
            case Outcome.Refused<PatientId>(var no) ->
                    page(desk, id, said(desk, form, field, no), Refusals.status(no.code().kind()));
        };
    }

    private static Form said(Desk desk, Form form, String field, Refusal no) {
        return no.code() == PatientRefusal.REASON_REQUIRED
                ? form.wrong(field, desk.t().refusal(no))
                : form.refused(desk.t(), no);
    }

    private ModelAndView page(Desk desk, CareRequestId id, Form form, HttpStatus status) {
        return switch (frames.find(desk, id)) {
            case Outcome.Refused<CaseView>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<CaseView>(var view) ->
                    shown(desk, view, form)
                            .map(
                                    shown ->
                                            new ModelAndView(
                                                    "desk/request/sameperson",
                                                    Map.of("shown", shown),
                                                    status))
                            .orElseGet(() -> Refusals.page(desk.page(), closed(desk, view)));
        };
    }

    private Optional<SamePersonPage> shown(Desk desk, CaseView view, Form form) {
        return mayNot(desk, view) == null ? drawing.draw(desk, view, form) : Optional.empty();
    }

    private static Refusal closed(Desk desk, CaseView view) {
        var no = mayNot(desk, view);
        return no == null ? Refusal.of(PatientRefusal.NOT_FOUND) : no;
    }

    /** In emergency one reads, and writes nothing. */
    private static @Nullable Refusal mayNot(Desk desk, CaseView view) {
        if (!desk.actor().may(Capability.MERGE_PATIENTS)) {
            return Refusal.of(PatientRefusal.NOT_ALLOWED);
        }
        return view.emergency().isReading() ? Refusal.of(RequestRefusal.NOT_FOUND) : null;
    }
}
