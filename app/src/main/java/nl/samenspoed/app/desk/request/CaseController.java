package nl.samenspoed.app.desk.request;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestRefusal;
import nl.samenspoed.app.request.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue, a case beside it, and in the case the step that is open. */
@Controller
class CaseController {

    private final Frames frames;

    CaseController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/requests")
    ModelAndView list(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam(required = false) @Nullable WorkList list,
            HttpServletResponse response) {
        if (!desk.actor().may(Capability.READ_REQUEST)) {
            return Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
        }
        if (list == null) {
            return frames.list(desk);
        }
        var kept =
                ResponseCookie.from(DeskSetting.LIST, list.name())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
        return frames.list(new Desk(desk.actor(), desk.page(), list, false));
    }

    /** The queue alone, for when something in it changed. */
    @GetMapping("/requests/queue")
    ModelAndView queue(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam WorkList list,
            @RequestParam(required = false) @Nullable CareRequestId open) {
        return new ModelAndView("desk/request/queue", "queue", frames.queue(desk, list, open));
    }

    @GetMapping("/requests/{id}")
    ModelAndView show(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id) {
        return frames.show(desk, id, null, Map.of());
    }

    /** The case with a step open; a step that no longer fits is simply not shown. */
    @GetMapping("/requests/{id}/{step:[a-z-]+}")
    ModelAndView step(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Integer travel,
            @RequestParam(required = false) @Nullable String kind) {
        var chosen = new HashMap<String, String>();
        if (travel != null) {
            chosen.put("travel", travel.toString());
        }
        if (kind != null) {
            chosen.put("kind", kind);
        }
        return frames.show(desk, id, Step.find(step).orElse(null), chosen);
    }
}
