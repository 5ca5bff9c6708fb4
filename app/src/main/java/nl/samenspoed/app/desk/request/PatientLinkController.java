package nl.samenspoed.app.desk.request;

import java.util.HashMap;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.PatientLink;
import nl.samenspoed.app.request.PatientLinks;
import nl.samenspoed.app.request.RequestStory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the link with which a patient sees the own request; it is shown this once. */
@Controller
class PatientLinkController {

    private final CareRequests requests;
    private final PatientLinks links;

    PatientLinkController(CareRequests requests, PatientLinks links) {
        this.requests = requests;
        this.links = links;
    }

    @GetMapping("/requests/{id}/patient-link")
    ModelAndView list(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return page(desk, id, null);
    }

    @PostMapping("/requests/{id}/patient-link")
    ModelAndView make(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return switch (links.make(desk.actor(), Form.posted(typed).key(), id)) {
            case Outcome.Done<PatientLink.Made>(var made) -> page(desk, id, made);
            case Outcome.Refused<PatientLink.Made>(var no) -> Refusals.page(desk.page(), no);
        };
    }

    private ModelAndView page(Desk desk, CareRequestId id, PatientLink.@Nullable Made made) {
        return switch (requests.story(desk.actor(), id)) {
            case Outcome.Refused<RequestStory>(var no) -> Refusals.page(desk.page(), no);
            case Outcome.Done<RequestStory>(var story) -> {
                var model = new HashMap<String, @Nullable Object>();
                model.put("path", "/requests/" + id);
                model.put("number", story.request().number());
                model.put("links", links.of(story));
                model.put("form", Form.blank(null));
                model.put("made", made);
                model.put("address", made == null ? "" : address(made.token()));
                yield new ModelAndView("desk/request/patientlink", model);
            }
        };
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/my/{token}")
                .buildAndExpand(token)
                .toUriString();
    }
}
