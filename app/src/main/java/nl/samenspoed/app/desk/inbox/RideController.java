package nl.samenspoed.app.desk.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.RideId;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What whoever drives does with a thumb: accept a ride, say when, and report on the way. */
@Controller
class RideController {

    private final Transports transports;
    private final InstantSource clock;

    RideController(Transports transports, InstantSource clock) {
        this.transports = transports;
        this.clock = clock;
    }

    /**
     * @param at one of the times our own page proposed
     * @param time another, on the clock on the wall
     */
    @PostMapping("/inbox/offers/{offer}/drive")
    ModelAndView accept(
            Actor actor,
            Page page,
            @PathVariable UUID offer,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable LocalDateTime time) {
        return InboxController.answer(
                page,
                transports.accept(
                        actor, new CommandKey(key), new OfferId(offer), version, one(at, time)));
    }

    @PostMapping("/inbox/rides/{ride}/expected")
    ModelAndView expect(
            Actor actor,
            Page page,
            @PathVariable UUID ride,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable LocalDateTime time,
            @RequestParam(defaultValue = "") String remark) {
        return InboxController.answer(
                page,
                transports.expect(
                        actor,
                        new CommandKey(key),
                        new RideId(ride),
                        one(at, time),
                        remark.isBlank() ? null : remark.strip()));
    }

    /**
     * @param time when it happened; now when nobody says otherwise
     */
    @PostMapping("/inbox/rides/{ride}/step")
    ModelAndView report(
            Actor actor,
            Page page,
            @PathVariable UUID ride,
            @RequestParam UUID key,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable LocalDateTime time) {
        var what =
                RideStep.find(step)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var when =
                time == null
                        ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                        : time.atZone(Times.ZONE).toInstant();
        return InboxController.answer(
                page, transports.report(actor, new CommandKey(key), new RideId(ride), what, when));
    }

    @PostMapping("/inbox/rides/{ride}/give-back")
    ModelAndView giveBack(
            Actor actor,
            Page page,
            @PathVariable UUID ride,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason) {
        return InboxController.answer(
                page,
                transports.giveBack(actor, new CommandKey(key), new RideId(ride), reason.strip()));
    }

    private static Instant one(@Nullable Instant at, @Nullable LocalDateTime time) {
        if (at != null) {
            return at;
        }
        if (time != null) {
            return time.atZone(Times.ZONE).toInstant();
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
