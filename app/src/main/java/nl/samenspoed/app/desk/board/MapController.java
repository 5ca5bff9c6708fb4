package nl.samenspoed.app.desk.board;

import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The network on a map, never the only way to reach something. */
@Controller
class MapController {

    private final DrawingBoard board;
    private final DrawingMap drawing;

    MapController(DrawingBoard board, DrawingMap drawing) {
        this.board = board;
        this.drawing = drawing;
    }

    @GetMapping("/map")
    ModelAndView map(
            Actor actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String subregion) {
        if (!actor.may(Capability.SEE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var area = board.area(actor, region, subregion);
        return new ModelAndView(
                "desk/board/map", Map.of("map", drawing.draw(board.places(actor, area, kind))));
    }
}
