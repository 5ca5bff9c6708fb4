package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import nl.samenspoed.simulation.assumption.Assumptions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets questions come, with complaints that fit them. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Arriving {

    private final Demand demand = new Demand(Assumptions.standard());
    private final PlayedRequests played;
    private final Triage triage;
    private final Network network;

    Arriving(PlayedRequests played, Triage triage, Network network) {
        this.played = played;
        this.triage = triage;
        this.network = network;
    }

    /** Expected in a minute like this, over the whole country. */
    double perMinute(int pace, Instant now) {
        return demand.perMinute(pace, now);
    }

    /** Those of one second. */
    void arrive(RandomGenerator chance, int pace, Instant now) {
        if (network.snapshot().listMunicipalities().isEmpty()) {
            return;
        }
        var complaints =
                triage.everywhere().stream()
                        .findFirst()
                        .map(Protocol::complaints)
                        .orElse(List.of());
        for (var question : demand.come(pace, now, chance)) {
            long seed = chance.nextLong();
            var key = new UUID(seed, chance.nextLong());
            Complaining.pick(complaints, Asking.draw(question, seed), chance)
                    .ifPresent(complaint -> played.add(key, question, complaint.code(), seed, now));
        }
    }
}
