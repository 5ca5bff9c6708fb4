package nl.samenspoed.app.desk.request;

import java.util.Map;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the physician who supervises, and the yes; a no is another decision. */
@Controller
class ValidationController {

    private static final int MOST = 100;

    private final CareRequests requests;
    private final Frames frames;

    ValidationController(CareRequests requests, Frames frames) {
        this.requests = requests;
        this.frames = frames;
    }

    @GetMapping("/validation")
    ModelAndView list(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        if (!desk.actor().may(Capability.VALIDATE_OUTCOME)) {
            return Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
        }
        return new ModelAndView(
                "desk/request/validation",
                Map.of(
                        "view",
                        new ValidationView(
                                requests.toValidate(desk.actor(), MOST), frames.words(desk))));
    }

    @PostMapping("/requests/{id}/validation")
    ModelAndView validate(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return frames.answer(
                desk,
                id,
                Step.VALIDATION,
                form,
                requests.handle(
                        desk.actor(),
                        form.key(),
                        id,
                        form.version(),
                        new RequestCommand.ValidateOutcome()));
    }
}
