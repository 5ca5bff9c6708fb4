package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.placement.CarrierFound;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.placement.RideId;
import nl.samenspoed.app.placement.TransportKind;
import nl.samenspoed.app.placement.TransportWanted;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.Ride;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Plays how a patient gets to the accepted place, a step at a time. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Travelling {

    private static final int MOST_ASKED = 3;

    private final Transports transports;
    private final Placements placements;
    private final Escalations escalations;
    private final Network network;
    private final InstantSource clock;

    Travelling(
            Transports transports,
            Placements placements,
            Escalations escalations,
            Network network,
            InstantSource clock) {
        this.escalations = escalations;
        this.transports = transports;
        this.placements = placements;
        this.network = network;
        this.clock = clock;
    }

    /** What comes next on the way, up to the arrival. */
    void step(Actor desk, CareRequest request, OrganisationId receiver, RandomGenerator chance) {
        var forced = request.escalated().forced();
        if (forced != null && chance.nextBoolean()) {
            Playing.ignore(
                    escalations.acceptForced(
                            Cast.of(receiver), CommandKey.random(), new OfferId(forced.offer())));
        }
        var ride = request.ride();
        if (ride == null || ride.awaitsDesk()) {
            arrange(desk, request, chance);
        } else if (ride.isSought() && chance.nextInt(12) == 0) {
            cancel(desk, request);
        } else if (ride.isSought()) {
            answer(ride, chance);
        } else if (ride.carrier() != null && ride.nextStep().isPresent()) {
            drive(ride, ride.carrier(), chance);
        } else {
            arrive(request, receiver, chance);
        }
    }

    private void arrange(Actor desk, CareRequest request, RandomGenerator chance) {
        var ways =
                transports.kinds().stream()
                        .filter(kind -> kind.ordered() == lies(request))
                        .toList();
        if (ways.isEmpty()) {
            return;
        }
        var kind = MadeUp.pick(ways, chance);
        if (!kind.ordered() || !order(desk, request, kind, chance)) {
            agree(desk, request, chance);
        }
    }

    /** Who goes to a bed is mostly driven; others come by themselves or are visited. */
    private boolean lies(CareRequest request) {
        var need = ((Phase.AwaitingArrival) request.phase()).need();
        return network.snapshot()
                .findKind(need.serviceKind())
                .filter(kind -> kind.unit().english().equals("bed"))
                .isPresent();
    }

    /** Returns false when nobody drives there now. */
    private boolean order(
            Actor desk, CareRequest request, TransportKind kind, RandomGenerator chance) {
        var found = transports.carriers(desk, request.id(), kind.code(), null);
        if (!(found instanceof Outcome.Done<List<CarrierFound>>(var carriers))) {
            return false;
        }
        var asked =
                carriers.stream()
                        .filter(CarrierFound::open)
                        .limit(1L + chance.nextInt(MOST_ASKED))
                        .map(carrier -> carrier.service().id())
                        .toList();
        if (asked.isEmpty()) {
            return false;
        }
        Playing.ignore(
                transports.order(
                        desk,
                        CommandKey.random(),
                        request.id(),
                        new TransportWanted(kind.code(), null, "Demo: loopt met rollator"),
                        asked,
                        null));
        return true;
    }

    private void agree(Actor desk, CareRequest request, RandomGenerator chance) {
        var ways = transports.kinds().stream().filter(kind -> !kind.ordered()).toList();
        if (!ways.isEmpty()) {
            Playing.ignore(
                    transports.agree(
                            desk,
                            CommandKey.random(),
                            request.id(),
                            MadeUp.pick(ways, chance).code(),
                            in(15 + chance.nextInt(30)),
                            null));
        }
    }

    /** Another way is found after all. */
    private void cancel(Actor desk, CareRequest request) {
        Playing.ignore(
                transports.cancel(
                        desk, CommandKey.random(), request.id(), "Demo: familie rijdt toch zelf"));
    }

    private void answer(Ride ride, RandomGenerator chance) {
        OfferedPlace asked = MadeUp.pick(List.copyOf(ride.openOffers().values()), chance);
        var carrier = Cast.of(asked.organisation());
        var offer = new OfferId(asked.offer());
        int die = chance.nextInt(10);
        if (die < 7) {
            var expected = in(15 + chance.nextInt(30));
            Playing.ignore(transports.accept(carrier, CommandKey.random(), offer, null, expected));
        } else if (die < 9) {
            Playing.ignore(
                    placements.refuse(
                            carrier,
                            CommandKey.random(),
                            offer,
                            null,
                            RefusalReason.TOO_LATE,
                            null));
        }
    }

    private void drive(Ride ride, Ride.Carrier by, RandomGenerator chance) {
        var carrier = Cast.of(by.organisation());
        var id = new RideId(ride.id());
        int die = chance.nextInt(20);
        if (die < 2 && ride.reported().isEmpty()) {
            Playing.ignore(
                    transports.giveBack(carrier, CommandKey.random(), id, "Demo: lekke band"));
        } else if (die < 4) {
            Playing.ignore(
                    transports.expect(
                            carrier,
                            CommandKey.random(),
                            id,
                            in(10 + chance.nextInt(15)),
                            "Demo: druk op de weg"));
        } else {
            Playing.ignore(
                    transports.report(
                            carrier,
                            CommandKey.random(),
                            id,
                            ride.nextStep().orElseThrow(),
                            clock.instant()));
        }
    }

    private void arrive(CareRequest request, OrganisationId receiver, RandomGenerator chance) {
        var there = Cast.of(receiver);
        if (chance.nextInt(20) == 0) {
            Playing.ignore(
                    placements.reportNoShow(
                            there,
                            CommandKey.random(),
                            request.id(),
                            "Demo: wilde toch thuis blijven"));
        } else {
            Playing.ignore(placements.confirmArrival(there, CommandKey.random(), request.id()));
        }
    }

    private Instant in(int minutes) {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(minutes));
    }
}
