package nl.samenspoed.app.desk.inbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.CapacityRefusal;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.desk.kind.TellingCapacity;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps the figures of the own services right, all of them with one press. */
@Controller
class OwnCapacityController {

    private static final String NUMBER = "-?\\d{1,7}([.,]\\d{1,6})?";

    private final OwnServices own;
    private final TellingCapacity telling;

    OwnCapacityController(OwnServices own, TellingCapacity telling) {
        this.own = own;
        this.telling = telling;
    }

    @GetMapping("/inbox/capacity")
    ModelAndView capacity(Actor actor, @RequestParam(required = false) @Nullable UUID only) {
        return part(own.draw(actor, id(only)));
    }

    @PostMapping("/inbox/capacity")
    ModelAndView tell(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID only,
            @RequestParam MultiValueMap<String, String> form) {
        var typed = form.toSingleValueMap();
        for (var line : own.lines(actor, id(only), Map.of())) {
            var outcome = tell(actor, key, line, typed);
            if (outcome instanceof Outcome.Refused<Boolean>(var refusal)) {
                var words = TellingCapacity.words(refusal, line.now(), page.t());
                var answer = part(own.draw(actor, id(only), false, words, typed));
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return answer;
            }
        }
        return page.partial()
                ? part(own.draw(actor, id(only), true, null, Map.of()))
                : new ModelAndView(
                        "redirect:" + (only == null ? "/inbox" : "/capacity/services/" + only));
    }

    /** A kind of which nothing stands in the form is left as it is. */
    private Outcome<Boolean> tell(
            Actor actor, UUID form, OwnCapacity.Line line, Map<String, String> typed) {
        var amounts = new HashMap<String, BigDecimal>();
        var service = line.service().id();
        for (var field : line.now().shape().given()) {
            var text =
                    typed.getOrDefault(OwnCapacity.fieldName(service, line.now(), field), "")
                            .strip();
            if (!text.isEmpty() && !text.matches(NUMBER)) {
                return Outcome.refused(CapacityRefusal.NOT_A_NUMBER, field.key());
            }
            if (!text.isEmpty()) {
                amounts.put(field.key(), new BigDecimal(text.replace(',', '.')));
            }
        }
        return amounts.isEmpty()
                ? Outcome.done(false)
                : telling.tell(
                        actor,
                        keyOf(form, service + line.now().shape().code()),
                        line.now(),
                        service,
                        amounts);
    }

    private static ModelAndView part(OwnCapacity capacity) {
        return new ModelAndView("desk/inbox/capacity", Map.of("capacity", capacity));
    }

    private static @Nullable ServiceId id(@Nullable UUID service) {
        return service == null ? null : new ServiceId(service);
    }

    /** One form holds several commands; each gets a key of its own that stays the same. */
    private static CommandKey keyOf(UUID form, String part) {
        return new CommandKey(
                UUID.nameUUIDFromBytes((form + part).getBytes(StandardCharsets.UTF_8)));
    }
}
