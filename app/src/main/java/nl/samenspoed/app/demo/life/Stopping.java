package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets a few services threaten with a stop, put it in force, prolong it and lift it; never touches
 * what a person declared.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Stopping {

    private static final int ONE_IN = 20;

    private final Stops stops;
    private final Network network;

    Stopping(Stops stops, Network network) {
        this.stops = stops;
        this.network = network;
    }

    void play(RandomGenerator chance, Instant now) {
        if (chance.nextInt(ONE_IN) != 0) {
            return;
        }
        var busy = network.snapshot().listServices().stream().filter(this::isOftenBusy).toList();
        if (!busy.isEmpty()) {
            play(MadeUp.pick(busy, chance), chance, now);
        }
    }

    private boolean isOftenBusy(ServiceEntry service) {
        return Math.floorMod(service.code().hashCode(), 16) == 5
                && !stops.kindsFor(service.kind()).isEmpty();
    }

    private void play(ServiceEntry service, RandomGenerator chance, Instant now) {
        var open = stops.open().find(service.id());
        if (open.isEmpty()) {
            declare(service, chance, now);
        } else if (open.get().declarer().equals(Cast.NAME)) {
            goOn(service, open.get(), chance, now);
        }
    }

    private void declare(ServiceEntry service, RandomGenerator chance, Instant now) {
        var state = chance.nextInt(3) > 0 ? Stop.State.THREATENING : Stop.State.IN_FORCE;
        give(
                service,
                new StopCommand.Declare(
                        service.id(),
                        stops.kindsFor(service.kind()).getFirst().code(),
                        state,
                        MadeUp.pick(List.of("full", "no-staff", "outflow"), chance),
                        "Demo",
                        later(chance, now)));
    }

    private void goOn(ServiceEntry service, Stop stop, RandomGenerator chance, Instant now) {
        int die = chance.nextInt(6);
        if (stop.isInForce()) {
            give(
                    service,
                    stop.asks(now) && die < 3
                            ? new StopCommand.Prolong(stop.id(), later(chance, now))
                            : new StopCommand.Lift(stop.id()));
        } else {
            give(
                    service,
                    die < 4
                            ? new StopCommand.EnterForce(stop.id())
                            : new StopCommand.Lift(stop.id()));
        }
    }

    private void give(ServiceEntry service, StopCommand command) {
        Playing.ignore(stops.handle(Cast.of(service.organisation()), CommandKey.random(), command));
    }

    private static Instant later(RandomGenerator chance, Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofMinutes(30 + chance.nextInt(120)));
    }
}
