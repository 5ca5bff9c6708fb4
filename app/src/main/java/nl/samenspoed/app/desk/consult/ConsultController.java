package nl.samenspoed.app.desk.consult;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.ConsultRefusal;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.Manner;
import nl.samenspoed.app.consult.Presences;
import nl.samenspoed.app.desk.inbox.Ring;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows an adviser what is asked, and takes the answer. */
@Controller
class ConsultController {

    private final Consults consults;
    private final DrawingConsults drawing;
    private final DrawingDuty duty;
    private final Presences presences;
    private final Ring ring;

    ConsultController(
            Consults consults,
            DrawingConsults drawing,
            DrawingDuty duty,
            Presences presences,
            Ring ring) {
        this.ring = ring;
        this.presences = presences;
        this.consults = consults;
        this.drawing = drawing;
        this.duty = duty;
    }

    @GetMapping("/consults")
    ModelAndView list(Actor actor, Page page) {
        if (ConsultMenu.MAY_SEE.stream().noneMatch(actor::may)) {
            return Refusals.page(page, Refusal.of(ConsultRefusal.NOT_ALLOWED));
        }
        var model = new HashMap<String, Object>();
        model.put("cards", drawing.mine(actor, page));
        model.put("duty", duty.now(actor, page));
        model.put("ring", ring.find(actor));
        model.put("own", presences.own(actor).orElse(null));
        return new ModelAndView("desk/consult/list", model);
    }

    /**
     * @param manner code; empty for somebody who does not work
     * @param until time on the wall; empty for the usual end
     */
    @PostMapping("/consults/presence")
    ModelAndView present(
            Actor actor,
            Page page,
            @RequestParam String manner,
            @RequestParam(defaultValue = "") String until) {
        var how = Arrays.stream(Manner.values()).filter(one -> one.code().equals(manner));
        try {
            var end = until.isBlank() ? null : LocalTime.parse(until.strip());
            return after(
                    page, presences.say(actor, how.findFirst().orElse(null), end), "/consults");
        } catch (DateTimeParseException noTime) {
            return Refusals.page(page, Refusal.of(ConsultRefusal.PRESENCE_TIME, until));
        }
    }

    @GetMapping("/consults/{id}")
    ModelAndView show(Actor actor, Page page, @PathVariable ConsultId id) {
        return switch (drawing.look(actor, id, page)) {
            case Outcome.Refused<ConsultCard>(var refusal) -> Refusals.page(page, refusal);
            case Outcome.Done<ConsultCard>(var card) ->
                    new ModelAndView(
                            "desk/consult/consult",
                            Map.of("card", card, "care", drawing.care(page)));
        };
    }

    @PostMapping("/consults/{id}/accept")
    ModelAndView accept(
            Actor actor, Page page, @PathVariable ConsultId id, @RequestParam UUID key) {
        return after(page, consults.accept(actor, new CommandKey(key), id), "/consults/" + id);
    }

    @PostMapping("/consults/{id}/decline")
    ModelAndView decline(
            Actor actor,
            Page page,
            @PathVariable ConsultId id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason) {
        return after(page, consults.decline(actor, new CommandKey(key), id, reason), "/consults");
    }

    @PostMapping("/consults/{id}/advice")
    ModelAndView advise(
            Actor actor,
            Page page,
            @PathVariable ConsultId id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String advice,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam(defaultValue = "") String care) {
        var given = new Advice(advice.strip(), urgency(urgency), care.isEmpty() ? null : care);
        return after(
                page, consults.advise(actor, new CommandKey(key), id, given), "/consults/" + id);
    }

    @PostMapping("/consults/{id}/message")
    ModelAndView say(
            Actor actor,
            Page page,
            @PathVariable ConsultId id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String text) {
        return after(
                page,
                consults.say(actor, new CommandKey(key), id, text.strip()),
                "/consults/" + id);
    }

    private static @Nullable Urgency urgency(String typed) {
        return Arrays.stream(Urgency.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView after(Page page, Outcome<?> outcome, String path) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:" + path);
            case Outcome.Refused<?>(var refusal) -> Refusals.page(page, refusal);
        };
    }
}
