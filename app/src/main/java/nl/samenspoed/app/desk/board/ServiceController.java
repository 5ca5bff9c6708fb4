package nl.samenspoed.app.desk.board;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What one service said of its room, now and before. */
@Controller
class ServiceController {

    private final DrawingPlace drawing;

    ServiceController(DrawingPlace drawing) {
        this.drawing = drawing;
    }

    @GetMapping("/capacity/services/{service}")
    ModelAndView service(Actor actor, @PathVariable UUID service) {
        if (!actor.may(Capability.SEE_CAPACITY)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var view =
                drawing.draw(actor, new ServiceId(service))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("desk/board/service", Map.of("view", view));
    }
}
