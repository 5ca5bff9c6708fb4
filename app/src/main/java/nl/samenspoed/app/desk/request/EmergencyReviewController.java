package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.EmergencyAccess;
import nl.samenspoed.app.request.EmergencyAccesses;
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

/** What was opened in an emergency, and the judgement afterwards, for whoever reads the trail. */
@Controller
class EmergencyReviewController {

    private final EmergencyAccesses emergencies;
    private final Frames frames;
    private final RoleNames roles;

    EmergencyReviewController(EmergencyAccesses emergencies, Frames frames, RoleNames roles) {
        this.emergencies = emergencies;
        this.frames = frames;
        this.roles = roles;
    }

    @GetMapping("/emergency-access/review")
    ModelAndView list(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return list(desk, null, null);
    }

    @PostMapping("/emergency-access/{id}/review")
    ModelAndView review(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var approved = Form.read(form.typed("judgement"), Judgement::valueOf) == Judgement.APPROVED;
        var outcome =
                emergencies.review(desk.actor(), form.key(), id, approved, form.orNull("reason"));
        return switch (outcome) {
            case Outcome.Done<EmergencyAccess> _ ->
                    new ModelAndView("redirect:/emergency-access/review");
            case Outcome.Refused<EmergencyAccess>(var no) ->
                    no.code() == RequestRefusal.FIELD_REQUIRED
                            ? list(desk, id, form.refused(desk.t(), no))
                            : Refusals.page(desk.page(), no);
        };
    }

    /**
     * @param wrong the line whose form was refused
     */
    private ModelAndView list(Desk desk, @Nullable UUID wrong, @Nullable Form form) {
        return switch (emergencies.toReview(desk.actor())) {
            case Outcome.Refused<List<EmergencyAccess>>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<List<EmergencyAccess>>(var all) -> {
                var lines =
                        all.stream()
                                .map(
                                        one ->
                                                form != null && one.id().equals(wrong)
                                                        ? line(desk, one, form)
                                                        : line(desk, one, Form.blank(null)))
                                .toList();
                yield new ModelAndView(
                        "desk/emergency/review",
                        Map.of("lines", lines),
                        wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private EmergencyLine line(Desk desk, EmergencyAccess access, Form form) {
        var words = frames.words(desk);
        return new EmergencyLine(
                access,
                EmergencyPanel.who(access, words, roles),
                words.organisation(access.lead()),
                access.person().equals(desk.actor().id()),
                form);
    }

    private enum Judgement {
        APPROVED,
        NOT_APPROVED
    }
}
