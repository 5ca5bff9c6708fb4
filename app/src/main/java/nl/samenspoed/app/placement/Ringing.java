package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What rings at a receiver, until somebody there says that it was seen; and what ended before
 * anybody answered, until somebody ticks it off. To see or tick off something twice changes
 * nothing, so these need no key.
 */
@Component
public class Ringing {

    private static final Duration KEPT = Duration.ofHours(12);
    private static final int MOST_MISSED = 20;

    private final JdbcRinging ringing;
    private final Patients patients;
    private final Trail trail;
    private final InstantSource clock;

    Ringing(JdbcRinging ringing, Patients patients, Trail trail, InstantSource clock) {
        this.ringing = ringing;
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    /** What rings at the own organisation; only that there is something, so nothing is noted. */
    public Rings rings(Actor actor) {
        return actor.may(Capability.ANSWER_OFFER)
                ? ringing.rings(actor.organisation(), clock.instant())
                : Rings.NONE;
    }

    /**
     * Somebody looks: these offers ring no longer. A place that was forced rings until it is
     * accepted.
     */
    public Outcome<Integer> see(Actor actor, Collection<OfferId> offers) {
        return actor.may(Capability.ANSWER_OFFER)
                ? Outcome.done(ringing.see(actor, offers, now()))
                : Outcome.refused(PlacementRefusal.NOT_ALLOWED);
    }

    /** Offers that ended before the own organisation answered, the latest first. */
    public List<Offer> missed(Actor actor) {
        if (!actor.may(Capability.ANSWER_OFFER)) {
            return List.of();
        }
        var since = clock.instant().minus(KEPT);
        var rows = ringing.missed(actor.organisation(), since, MOST_MISSED);
        if (!rows.isEmpty()) {
            var seen = patients.named(rows.stream().map(OfferRow::patient).toList());
            trail.read(actor, "search", "offer-missed", null, seen, Map.of());
        }
        return rows.stream().map(OfferRow::offer).toList();
    }

    /**
     * @param offer null for all that were missed
     */
    public Outcome<Integer> tickOff(Actor actor, @Nullable OfferId offer) {
        return actor.may(Capability.ANSWER_OFFER)
                ? Outcome.done(ringing.tick(actor, offer, now()))
                : Outcome.refused(PlacementRefusal.NOT_ALLOWED);
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
