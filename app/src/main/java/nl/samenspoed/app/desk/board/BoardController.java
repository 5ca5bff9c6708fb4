package nl.samenspoed.app.desk.board;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.desk.kind.TellingCapacity;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows what is free where, at a desk and on a wall. */
@Controller
class BoardController {

    private final DrawingBoard drawing;
    private final TellingCapacity telling;

    BoardController(DrawingBoard drawing, TellingCapacity telling) {
        this.drawing = drawing;
        this.telling = telling;
    }

    @GetMapping("/capacity")
    ModelAndView board(
            Actor actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String subregion,
            @RequestParam(defaultValue = "") String name) {
        check(actor, Capability.SEE_CAPACITY);
        var area = drawing.area(actor, region, subregion);
        return new ModelAndView(
                "desk/board/board", Map.of("board", drawing.board(actor, area, kind, name)));
    }

    @GetMapping("/capacity/wall")
    ModelAndView wall(
            Actor actor,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String subregion) {
        check(actor, Capability.SEE_CAPACITY);
        var area = drawing.area(actor, region, subregion);
        return new ModelAndView(
                "desk/board/wall", Map.of("area", area, "boards", drawing.boards(actor, area)));
    }

    /** A figure of an own service, given in its row. */
    @PostMapping("/capacity/{service}")
    ModelAndView report(
            Actor actor,
            Page page,
            @PathVariable UUID service,
            @RequestParam UUID key,
            @RequestParam int free,
            @RequestParam(defaultValue = "") String kind) {
        var id = new ServiceId(service);
        return switch (telling.tellFree(actor, new CommandKey(key), id, free)) {
            case Outcome.Done<Boolean> _ ->
                    new ModelAndView(
                            "redirect:/capacity"
                                    + (kind.matches("[a-z0-9-]+") ? "?kind=" + kind : ""));
            case Outcome.Refused<Boolean>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    private static void check(Actor actor, Capability capability) {
        if (!actor.may(capability)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
