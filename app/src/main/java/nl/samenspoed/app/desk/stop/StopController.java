package nl.samenspoed.app.desk.stop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.StopId;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
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

/** Declares, prolongs and lifts stops; answers with the part it was said in. */
@Controller
class StopController {

    private static final long LONGEST = Duration.ofDays(14).toMinutes();

    private final Stops stops;
    private final DrawingStops drawing;
    private final InstantSource clock;

    StopController(Stops stops, DrawingStops drawing, InstantSource clock) {
        this.stops = stops;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/stops")
    ModelAndView part(Actor actor, @RequestParam(required = false) @Nullable UUID only) {
        return part(actor, only, null);
    }

    @PostMapping("/stops")
    ModelAndView declare(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam UUID service,
            @RequestParam String kind,
            @RequestParam Stop.State state,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam long minutes,
            @RequestParam(required = false) @Nullable UUID only) {
        var command =
                new StopCommand.Declare(
                        new ServiceId(service),
                        kind,
                        state,
                        reason,
                        remark.isBlank() ? null : remark.strip(),
                        after(clock.instant(), minutes));
        return answer(actor, page, only, stops.handle(actor, new CommandKey(key), command));
    }

    @PostMapping("/stops/{stop}/prolong")
    ModelAndView prolong(
            Actor actor,
            Page page,
            @PathVariable UUID stop,
            @RequestParam UUID key,
            @RequestParam Instant from,
            @RequestParam long minutes,
            @RequestParam(required = false) @Nullable UUID only) {
        var now = clock.instant();
        var end = after(from.isBefore(now) ? now : from, minutes);
        var command = new StopCommand.Prolong(new StopId(stop), end);
        return answer(actor, page, only, stops.handle(actor, new CommandKey(key), command));
    }

    @PostMapping("/stops/{stop}/in-force")
    ModelAndView enterForce(
            Actor actor,
            Page page,
            @PathVariable UUID stop,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID only) {
        var command = new StopCommand.EnterForce(new StopId(stop));
        return answer(actor, page, only, stops.handle(actor, new CommandKey(key), command));
    }

    @PostMapping("/stops/{stop}/lift")
    ModelAndView lift(
            Actor actor,
            Page page,
            @PathVariable UUID stop,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID only) {
        var command = new StopCommand.Lift(new StopId(stop));
        return answer(actor, page, only, stops.handle(actor, new CommandKey(key), command));
    }

    private static Instant after(Instant from, long minutes) {
        return from.plus(Duration.ofMinutes(Math.clamp(minutes, 1, LONGEST)));
    }

    private ModelAndView answer(
            Actor actor, Page page, @Nullable UUID only, Outcome<Stop> outcome) {
        return switch (outcome) {
            case Outcome.Done<Stop> _ when page.partial() -> part(actor, only, null);
            case Outcome.Done<Stop> _ ->
                    new ModelAndView(
                            "redirect:" + (only == null ? "/inbox" : "/capacity/services/" + only));
            case Outcome.Refused<Stop>(var refusal) when page.partial() -> {
                var answer = part(actor, only, page.t().refusal(refusal));
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
            case Outcome.Refused<Stop>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    private ModelAndView part(Actor actor, @Nullable UUID only, @Nullable String refusal) {
        if (!actor.may(Capability.REPORT_CAPACITY) && !actor.may(Capability.SEE_CAPACITY)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var panel =
                only == null
                        ? drawing.own(actor, refusal)
                        : drawing.of(actor, new ServiceId(only), refusal);
        return new ModelAndView("desk/stop/panel", Map.of("panel", panel));
    }
}
