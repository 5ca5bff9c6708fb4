package nl.samenspoed.app.desk.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.Reported;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
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

    private static final String FIELD = "free-";

    private final OwnServices own;

    OwnCapacityController(OwnServices own) {
        this.own = own;
    }

    @GetMapping("/inbox/capacity")
    ModelAndView capacity(Actor actor, Page page) {
        return part(actor, page, false, null);
    }

    @PostMapping("/inbox/capacity")
    ModelAndView tell(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> typed) {
        for (var field : typed.keySet()) {
            var number = number(typed.getFirst(field));
            if (field.startsWith(FIELD) && number != null) {
                var service = field.substring(FIELD.length());
                var outcome = own.tell(actor, keyOf(key, service), ServiceId.of(service), number);
                if (outcome instanceof Outcome.Refused<Reported>(var refusal)) {
                    var answer = part(actor, page, false, page.t().refusal(refusal));
                    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return answer;
                }
            }
        }
        return page.partial() ? part(actor, page, true, null) : new ModelAndView("redirect:/inbox");
    }

    private ModelAndView part(Actor actor, Page page, boolean saved, @Nullable String refusal) {
        return new ModelAndView(
                "desk/inbox/capacity", Map.of("capacity", own.draw(actor, page, saved, refusal)));
    }

    /** One form holds several commands; each gets a key of its own that stays the same. */
    private static CommandKey keyOf(UUID form, String service) {
        return new CommandKey(
                UUID.nameUUIDFromBytes((form + service).getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }
}
