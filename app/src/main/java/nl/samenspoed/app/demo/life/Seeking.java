package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.placement.SearchOptions;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.RequestCommand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Plays how a place is sought: the desk offers or climbs, providers ask, refuse or accept. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Seeking {

    private final CareRequests requests;
    private final Placements placements;
    private final AskingFirst askingFirst;
    private final Climbing climbing;
    private final Talking talking;
    private final Pace pace;
    private final InstantSource clock;

    Seeking(
            CareRequests requests,
            Placements placements,
            AskingFirst askingFirst,
            Climbing climbing,
            Talking talking,
            Pace pace,
            InstantSource clock) {
        this.requests = requests;
        this.placements = placements;
        this.askingFirst = askingFirst;
        this.climbing = climbing;
        this.talking = talking;
        this.pace = pace;
        this.clock = clock;
    }

    /** What comes next until there is a place, and when the step after is due. */
    Instant step(Actor desk, CareRequest request, Asking asking, RandomGenerator chance) {
        if (desk.organisation().equals(request.leadOfferedTo())) {
            Playing.ignore(
                    requests.handle(
                            desk,
                            CommandKey.random(),
                            request.id(),
                            null,
                            new RequestCommand.AcceptLead()));
        }
        if (request.openOffers().isEmpty()) {
            if (askingFirst.holdsUp(desk, request, chance)) {
                return pace.afterSomeAdvice(chance);
            }
            if (climbing.climbs(desk, request, chance)) {
                return after(chance, 120, 300);
            }
            return offer(desk, request, asking, chance);
        }
        if (talking.answers(desk, request, chance)) {
            return pace.afterOffering(chance);
        }
        var open = List.copyOf(request.openOffers().values());
        answer(MadeUp.pick(open, chance), chance);
        return pace.afterAnAnswer(open.size(), chance);
    }

    private Instant offer(Actor desk, CareRequest request, Asking asking, RandomGenerator chance) {
        var found = placements.search(desk, request.id(), SearchOptions.STANDARD);
        if (!(found instanceof Outcome.Done<PlacesFound>(var places))) {
            return pace.afterOffering(chance);
        }
        var best =
                places.fitting().stream()
                        .limit(1 + chance.nextInt(3))
                        .map(fitting -> fitting.service().id())
                        .toList();
        if (!best.isEmpty()) {
            Playing.ignore(placements.offer(desk, CommandKey.random(), request.id(), best, null));
            return pace.afterAnAnswer(best.size(), chance);
        }
        if (chance.nextInt(3) == 0) {
            Playing.ignore(
                    placements.placeOutside(
                            desk,
                            CommandKey.random(),
                            request.id(),
                            "Demohuis buiten het netwerk",
                            "Receptie Demo"));
        }
        return asking.canWait() ? pace.afterARoundInVain(chance) : pace.afterOffering(chance);
    }

    private void answer(OfferedPlace asked, RandomGenerator chance) {
        var provider = Cast.of(asked.organisation());
        var offer = new OfferId(asked.offer());
        switch (Answer.to(offer)) {
            case ACCEPT -> accept(provider, offer, chance);
            case REFUSE -> refuse(provider, offer, chance);
            case SILENCE -> {}
        }
    }

    /** Some who are willing want to know something first, or can only later. */
    private void accept(Actor provider, OfferId offer, RandomGenerator chance) {
        int die = chance.nextInt(10);
        if (die == 0) {
            talking.ask(provider, offer, chance);
        } else if (die == 1) {
            talking.propose(provider, offer, chance);
        } else {
            Playing.ignore(placements.accept(provider, CommandKey.random(), offer, null));
        }
    }

    private void refuse(Actor provider, OfferId offer, RandomGenerator chance) {
        var reason =
                MadeUp.pick(
                        List.of(
                                RefusalReason.FULL,
                                RefusalReason.NO_STAFF,
                                RefusalReason.NOT_SUITABLE),
                        chance);
        Playing.ignore(placements.refuse(provider, CommandKey.random(), offer, null, reason, null));
    }

    private Instant after(RandomGenerator chance, int fewestSeconds, int mostSeconds) {
        return clock.instant()
                .plus(Duration.ofSeconds(chance.nextInt(fewestSeconds, mostSeconds + 1)));
    }
}
