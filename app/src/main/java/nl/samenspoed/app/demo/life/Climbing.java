package nl.samenspoed.app.demo.life;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.app.placement.SearchOptions;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Escalated;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets about half of the requests that seek a place climb a ladder, to the duty manager at last.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Climbing {

    private static final String WHY =
            "Demo: niemand in de regio heeft een plek en de patiënt kan niet wachten.";

    private final Escalations escalations;
    private final Placements placements;

    Climbing(Escalations escalations, Placements placements) {
        this.escalations = escalations;
        this.placements = placements;
    }

    /** Whether the ladder is what brings this request further now. */
    boolean climbs(Actor desk, CareRequest request, RandomGenerator chance) {
        var ladder = request.escalated().ladder();
        if (ladder == null) {
            // By the request, so that the same one does not change its mind at every look.
            return request.number() % 2 == 0 && started(desk, request);
        }
        if (ladder.duty() != null) {
            settle(desk, request, ladder.duty(), chance);
        }
        return true;
    }

    private boolean started(Actor desk, CareRequest request) {
        return escalations.start(desk, CommandKey.random(), request.id())
                instanceof Outcome.Done<CareRequest>;
    }

    /** People get some time to take the call; then the duty manager of the demo ends it. */
    private void settle(
            Actor desk, CareRequest request, Escalated.DutyCall call, RandomGenerator chance) {
        int die = chance.nextInt(12);
        if (call.takenUpBy() == null) {
            if (die < 4) {
                ignore(escalations.takeUpDutyCall(desk, CommandKey.random(), request.id()));
            }
        } else if (die < 2) {
            force(desk, request);
        } else if (die < 8) {
            ignore(
                    placements.placeOutside(
                            desk,
                            CommandKey.random(),
                            request.id(),
                            "Demohuis buiten het netwerk",
                            "Dienstmanager Demo"));
        }
    }

    private void force(Actor desk, CareRequest request) {
        if (placements.search(desk, request.id(), SearchOptions.STANDARD)
                instanceof Outcome.Done<PlacesFound>(var found)) {
            nearest(found).stream()
                    .findFirst()
                    .ifPresent(
                            service ->
                                    ignore(
                                            escalations.force(
                                                    Cast.practising(
                                                            "dienstmanager", desk.organisation()),
                                                    CommandKey.random(),
                                                    request.id(),
                                                    service,
                                                    WHY)));
        }
    }

    private static List<ServiceId> nearest(PlacesFound found) {
        return Stream.concat(
                        found.fitting().stream().map(fitting -> fitting.service().id()),
                        found.leftOut().stream().map(left -> left.service().id()))
                .toList();
    }

    private static void ignore(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> _, Outcome.Refused<?> _ -> {}
        }
    }
}
