package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CallBackResult;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.ContactKind;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestStory;
import org.springframework.stereotype.Component;

/**
 * Some callers of the made-up desk call again; the desk calls back some of those it gave advice,
 * and does not always reach them.
 */
@Component
class CallingBack {

    private static final String WHO = "Triagist (demo)";
    private static final String PHONE = "06 5550 0000";

    private final CareRequests requests;
    private final InstantSource clock;

    CallingBack(CareRequests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** When to look again, as long as there is something to call about. */
    Optional<Instant> step(RequestStory story, RandomGenerator chance) {
        var request = story.request();
        var desk = Cast.of(request.intake().desk());
        callAgain(desk, request);
        var now = clock.instant();
        var promised = request.beside().callBack();
        if (promised == null) {
            return isWanted(story)
                    ? Optional.of(promise(desk, request, now, chance))
                    : Optional.empty();
        }
        if (!promised.isDue(now)) {
            return Optional.of(promised.due());
        }
        give(desk, request, settled(chance));
        return Optional.of(now.plus(Duration.ofSeconds(20)));
    }

    /** Some who wait for a place ask where it stays. */
    private void callAgain(Actor desk, CareRequest request) {
        if (request.phase() instanceof Phase.SeekingPlace
                && request.beside().contact() == null
                && request.number() % 7 == 0) {
            give(
                    desk,
                    request,
                    new RequestCommand.RecordContact(
                            null, ContactKind.UNMET_NEED, "Vraagt waar het blijft (demo)"));
        }
    }

    private Instant promise(Actor desk, CareRequest request, Instant now, RandomGenerator chance) {
        var due = now.plus(Duration.ofMinutes(chance.nextInt(3, 20)));
        give(desk, request, new RequestCommand.CallingBack.PlanCallBack(due, WHO, PHONE, null));
        return due;
    }

    /** Once only. */
    private static boolean isWanted(RequestStory story) {
        return story.request().phase() instanceof Phase.Advised(var care)
                && care instanceof Care.SelfCare
                && story.request().number() % 3 == 0
                && story.facts().stream()
                        .noneMatch(fact -> fact.event() instanceof RequestEvent.CallingBack);
    }

    private RequestCommand settled(RandomGenerator chance) {
        return switch (chance.nextInt(4)) {
            case 0 ->
                    new RequestCommand.CallingBack.SettleCallBack(
                            CallBackResult.NOT_REACHED,
                            "Geen gehoor (demo)",
                            clock.instant().plus(Duration.ofMinutes(10)));
            default ->
                    new RequestCommand.CallingBack.SettleCallBack(
                            CallBackResult.REACHED, "Het gaat beter (demo)", null);
        };
    }

    private void give(Actor actor, CareRequest request, RequestCommand command) {
        Playing.ignore(requests.handle(actor, CommandKey.random(), request.id(), null, command));
    }
}
