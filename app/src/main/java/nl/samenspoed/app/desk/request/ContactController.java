package nl.samenspoed.app.desk.request;

import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.ContactKind;
import nl.samenspoed.app.request.RequestCommand;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody calls again about a case that is open, and why. */
@Controller
class ContactController {

    private final CareRequests requests;
    private final Frames frames;

    ContactController(CareRequests requests, Frames frames) {
        this.requests = requests;
        this.frames = frames;
    }

    /** Whatever somebody else does meanwhile, this must be heard. */
    @PostMapping("/requests/{id}/contact")
    ModelAndView again(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var kind = form.choice(ContactKind.class, "contact");
        return kind.isEmpty()
                ? frames.again(
                        desk,
                        id,
                        Step.CONTACT,
                        form.wrong("contact", desk.t().text("casework.contact.choose")))
                : frames.answer(
                        desk,
                        id,
                        Step.CONTACT,
                        form,
                        requests.handle(
                                desk.actor(),
                                form.key(),
                                id,
                                null,
                                new RequestCommand.RecordContact(
                                        null, kind.get(), form.stripped("said"))));
    }
}
