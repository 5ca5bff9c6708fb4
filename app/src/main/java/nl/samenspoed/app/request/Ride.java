package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * How the patient gets to the place that was accepted, as the facts so far make it.
 *
 * @param kind code of the kind of transport, see {@code placement}
 * @param ordered whether a transport service is asked; otherwise the patient comes by other means
 * @param pickUpFrom from when the patient can be fetched; null is as soon as possible
 * @param note what whoever drives must know, without naming the patient
 * @param openOffers transport services that were asked and have not answered, by offer
 * @param carrier who drives; null while nobody does
 * @param expectedAt when the patient is expected at the place; null when nobody knows
 * @param reported what was reported on the way, the last word on each step
 */
public record Ride(
        UUID id,
        String kind,
        boolean ordered,
        @Nullable Instant pickUpFrom,
        @Nullable String note,
        Map<UUID, OfferedPlace> openOffers,
        @Nullable Carrier carrier,
        @Nullable Instant expectedAt,
        Map<RideStep, Reported> reported) {

    public Ride {
        openOffers = Map.copyOf(openOffers);
        reported =
                reported.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<>(reported));
    }

    /** The transport service that accepted. */
    public record Carrier(
            UUID offer,
            ServiceId service,
            OrganisationId organisation,
            String name,
            Instant acceptedAt) {}

    /**
     * @param version of the fact that says so, for a correction to name
     */
    public record Reported(int version, Instant at) {}

    /** The patient comes by means that nobody had to be asked for. */
    static Ride agreed(UUID id, String kind, @Nullable Instant expectedAt, @Nullable String note) {
        return new Ride(id, kind, false, null, note, Map.of(), null, expectedAt, Map.of());
    }

    static Ride sought(UUID id, String kind, @Nullable Instant pickUpFrom, @Nullable String note) {
        return new Ride(id, kind, true, pickUpFrom, note, Map.of(), null, null, Map.of());
    }

    /** Transport was asked for, and whoever was asked cannot: somebody must ask another. */
    public boolean awaitsDesk() {
        return ordered && carrier == null && openOffers.isEmpty();
    }

    /** Nobody drives yet, so the same ride may be asked of others. */
    public boolean isSought() {
        return ordered && carrier == null;
    }

    public Optional<Instant> at(RideStep step) {
        return Optional.ofNullable(reported.get(step)).map(Reported::at);
    }

    /** The step that was reported last, in the order in which steps happen. */
    public Optional<RideStep> lastStep() {
        return Arrays.stream(RideStep.values())
                .filter(reported::containsKey)
                .reduce((earlier, later) -> later);
    }

    public Optional<RideStep> nextStep() {
        var last = lastStep();
        return Arrays.stream(RideStep.values())
                .filter(step -> last.isEmpty() || step.compareTo(last.get()) > 0)
                .findFirst();
    }

    /** Expected before now and not handed over, as far as anybody said. */
    public boolean isOverdue(Instant now) {
        return expectedAt != null
                && expectedAt.isBefore(now)
                && !reported.containsKey(RideStep.HANDED_OVER);
    }

    Ride asking(Iterable<OfferedPlace> offers) {
        var open = new HashMap<>(openOffers);
        offers.forEach(offer -> open.put(offer.offer(), offer));
        return with(open, carrier, expectedAt, reported);
    }

    Ride without(UUID offer) {
        var open = new HashMap<>(openOffers);
        open.remove(offer);
        return with(open, carrier, expectedAt, reported);
    }

    Ride drivenBy(Carrier who, Instant expected) {
        var open = new HashMap<>(openOffers);
        open.remove(who.offer());
        return with(open, who, expected, Map.of());
    }

    Ride expected(Instant at) {
        return with(openOffers, carrier, at, reported);
    }

    Ride reported(RideStep step, Reported what) {
        var all = new EnumMap<RideStep, Reported>(RideStep.class);
        all.putAll(reported);
        all.put(step, what);
        return with(openOffers, carrier, expectedAt, all);
    }

    /** Whoever drove cannot after all; the ride is as it was when nobody drove. */
    Ride givenBack() {
        return with(openOffers, null, null, Map.of());
    }

    private Ride with(
            Map<UUID, OfferedPlace> open,
            @Nullable Carrier who,
            @Nullable Instant expected,
            Map<RideStep, Reported> steps) {
        return new Ride(id, kind, ordered, pickUpFrom, note, open, who, expected, steps);
    }
}
