package nl.samenspoed.app.desk.request;

import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Feedback;
import nl.samenspoed.app.request.Feedbacks;
import nl.samenspoed.app.request.RequestRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of requests of the own organisation, or of the own patients of a GP practice. */
@Controller
class FeedbackController {

    private final DrawingFeedback drawing;
    private final Feedbacks feedbacks;

    FeedbackController(DrawingFeedback drawing, Feedbacks feedbacks) {
        this.drawing = drawing;
        this.feedbacks = feedbacks;
    }

    @GetMapping("/feedback")
    ModelAndView list(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return desk.actor().may(Capability.READ_REQUEST)
                ? new ModelAndView("desk/feedback/feedback", "feedback", drawing.draw(desk))
                : Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
    }

    @PostMapping("/feedback/{request}/read")
    ModelAndView tickOff(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId request,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var version = Form.read(form.typed("version"), Integer::valueOf);
        var ticked = feedbacks.tickOff(desk.actor(), form.key(), request, version);
        return switch (ticked) {
            case Outcome.Done<Feedback> _ -> new ModelAndView("redirect:/feedback");
            case Outcome.Refused<Feedback>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }
}
