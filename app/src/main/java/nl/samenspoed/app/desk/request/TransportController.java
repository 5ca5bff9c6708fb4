package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.TransportKind;
import nl.samenspoed.app.placement.TransportWanted;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders transport to an accepted place, or notes how else the patient comes. */
@Controller
class TransportController {

    private final Transports transports;
    private final Frames frames;

    TransportController(Transports transports, Frames frames) {
        this.transports = transports;
        this.frames = frames;
    }

    @PostMapping("/requests/{id}/transport")
    ModelAndView arrange(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var ordered =
                transports.kinds().stream()
                        .filter(kind -> form.has("kind", kind.code()))
                        .findFirst()
                        .map(TransportKind::ordered)
                        .orElse(false);
        var field = ordered ? "pickUpFrom" : "expectedAt";
        var at = moment(form, field);
        if (at.isEmpty() && form.orNull(field) != null) {
            var message = desk.t().text("casework.transport.time.wrong");
            return frames.again(desk, id, Step.TRANSPORT, form.wrong(field, message));
        }
        return ordered
                ? answer(desk, id, form, order(desk, id, form, at.orElse(null)))
                : answer(
                        desk,
                        id,
                        form,
                        transports.agree(
                                desk.actor(),
                                form.key(),
                                id,
                                form.stripped("kind"),
                                at.orElse(null),
                                form.orNull("note")));
    }

    private Outcome<?> order(Desk desk, CareRequestId id, Form form, @Nullable Instant from) {
        var services =
                form.all("service").stream()
                        .map(service -> Form.read(service, ServiceId::of))
                        .toList();
        return transports.order(
                desk.actor(),
                form.key(),
                id,
                new TransportWanted(form.stripped("kind"), from, form.orNull("note")),
                services,
                clock(form));
    }

    @PostMapping("/requests/{id}/transport/cancel")
    ModelAndView cancel(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var cancelled = transports.cancel(desk.actor(), form.key(), id, form.stripped("because"));
        return switch (cancelled) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<?>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }

    private ModelAndView answer(Desk desk, CareRequestId id, Form form, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:/requests/" + id);
            case Outcome.Refused<?>(var refusal) ->
                    frames.again(
                            desk, id, Step.TRANSPORT, form.refused(desk.t(), refusal), refusal);
        };
    }

    /** On the clock on the wall, as the field of the browser writes it. */
    private static Optional<Instant> moment(Form form, String field) {
        try {
            return Optional.of(
                    LocalDateTime.parse(form.stripped(field)).atZone(Times.ZONE).toInstant());
        } catch (DateTimeParseException empty) {
            return Optional.empty();
        }
    }

    /** How long they have to answer; null for what fits the urgency. */
    private static @Nullable Duration clock(Form form) {
        var minutes = form.typed("clock");
        return minutes.matches("[1-9][0-9]{0,3}")
                ? Duration.ofMinutes(Long.parseLong(minutes))
                : null;
    }
}
