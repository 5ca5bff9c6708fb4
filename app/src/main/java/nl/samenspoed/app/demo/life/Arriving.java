package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Decides how many requests arrive in a second, and with which complaint. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Arriving {

    private final PlayedRequests played;
    private final Triage triage;
    private final Network network;

    Arriving(PlayedRequests played, Triage triage, Network network) {
        this.played = played;
        this.triage = triage;
        this.network = network;
    }

    void arrive(RandomGenerator chance, int perMinute, Instant now) {
        if (network.snapshot().listMunicipalities().isEmpty()) {
            return;
        }
        var complaints =
                triage.everywhere().stream()
                        .findFirst()
                        .map(Protocol::complaints)
                        .orElse(List.of());
        if (complaints.isEmpty()) {
            return;
        }
        int arrivals = poisson(chance, perMinute / 60.0);
        for (int arrival = 0; arrival < arrivals; arrival++) {
            long seed = chance.nextLong();
            var key = new UUID(seed, chance.nextLong());
            played.add(key, pick(complaints, chance).code(), seed, now);
        }
    }

    private static Protocol.Complaint pick(
            List<Protocol.Complaint> complaints, RandomGenerator chance) {
        return complaints.get(chance.nextInt(complaints.size()));
    }

    /** Knuth's multiplication method; the mean here is at most 2. */
    static int poisson(RandomGenerator chance, double mean) {
        double limit = Math.exp(-mean);
        double product = chance.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= chance.nextDouble();
            count++;
        }
        return count;
    }
}
