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
    private final InstantSource clock;

    Seeking(
            CareRequests requests,
            Placements placements,
            AskingFirst askingFirst,
            Climbing climbing,
            Talking talking,
            InstantSource clock) {
        this.requests = requests;
        this.placements = placements;
        this.askingFirst = askingFirst;
        this.climbing = climbing;
        this.talking = talking;
        this.clock = clock;
    }

    /** What comes next until there is a place, and when the step after is due. */
    Instant step(Actor desk, CareRequest request, RandomGenerator chance) {
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
                return after(chance, 30, 120);
            }
            if (climbing.climbs(desk, request, chance)) {
                return after(chance, 120, 300);
            }
            offer(desk, request, chance);
            return after(chance, 20, 90);
        }
        if (talking.answers(desk, request, chance)) {
            return after(chance, 30, 90);
        }
        var asked = MadeUp.pick(List.copyOf(request.openOffers().values()), chance);
        answer(asked, chance);
        return after(chance, 60, 180);
    }

    private void offer(Actor desk, CareRequest request, RandomGenerator chance) {
        var found = placements.search(desk, request.id(), SearchOptions.STANDARD);
        if (!(found instanceof Outcome.Done<PlacesFound>(var places))) {
            return;
        }
        var best =
                places.fitting().stream()
                        .limit(1 + chance.nextInt(3))
                        .map(fitting -> fitting.service().id())
                        .toList();
        if (!best.isEmpty()) {
            Playing.ignore(placements.offer(desk, CommandKey.random(), request.id(), best, null));
        } else if (chance.nextInt(3) == 0) {
            Playing.ignore(
                    placements.placeOutside(
                            desk,
                            CommandKey.random(),
                            request.id(),
                            "Demohuis buiten het netwerk",
                            "Receptie Demo"));
        }
    }

    private void answer(OfferedPlace asked, RandomGenerator chance) {
        var provider = Cast.of(asked.organisation());
        var offer = new OfferId(asked.offer());
        int die = chance.nextInt(20);
        if (die < 9) {
            Playing.ignore(placements.accept(provider, CommandKey.random(), offer, null));
        } else if (die < 11) {
            talking.ask(provider, offer, chance);
        } else if (die < 13) {
            talking.propose(provider, offer, chance);
        } else if (die < 18) {
            refuse(provider, offer, chance);
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
