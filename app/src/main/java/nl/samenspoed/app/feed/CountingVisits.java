package nl.samenspoed.app.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps where each visit is. The newest message about a visit says where it is, whatever the order
 * they come in; an older one changes nothing.
 */
@Component
class CountingVisits {

    private final JdbcVisits visits;

    CountingVisits(JdbcVisits visits) {
        this.visits = visits;
    }

    /** What a message did. */
    sealed interface Counted {

        /**
         * @param late whether something newer was known
         * @param changed services in which another number lies than before
         */
        record Done(@Nullable AdtFault warning, boolean late, Set<ServiceId> changed)
                implements Counted {

            public Done {
                changed = Set.copyOf(changed);
            }
        }

        /** Nothing: the same was taken before. */
        record Again(@Nullable AdtFault warning) implements Counted {}

        /** Nothing: its control id was used for something else. */
        record Other(AdtFault fault) implements Counted {}
    }

    /** In the transaction that holds the lock of the feed. */
    Counted count(JdbcFeeds.Known known, AdtHeader header, AdtMessage message, Instant at) {
        var id = known.state().feed().id();
        var control = control(header);
        var meaning = new Pseudonyms(header.security()).of("meaning", message.meaning());
        var before = visits.findMessage(id, known.round(), control);
        if (before.isPresent()) {
            return Arrays.equals(before.get().meaning(), meaning)
                    ? new Counted.Again(before.get().warning() == null ? null : unknown())
                    : new Counted.Other(
                            AdtFault.error(
                                    "205", "MSH-10", "control-id", FeedRefusal.CONTROL_ID_USED));
        }
        var done =
                message.effect() == AdtEffect.NOTHING
                        ? new Counted.Done(null, false, Set.of())
                        : put(known, header, message);
        var warning = done.warning() == null ? null : done.warning().code();
        visits.remember(id, known.round(), control, meaning, warning, at);
        return done;
    }

    byte[] control(AdtHeader header) {
        return new Pseudonyms(header.security()).of("control", header.controlId());
    }

    private Counted.Done put(JdbcFeeds.Known known, AdtHeader header, AdtMessage message) {
        var feed = known.state().feed();
        var pseudonyms = new Pseudonyms(header.security());
        var visit = pseudonyms.of("visit", message.visit());
        var place = visits.find(feed.id(), known.round(), visit);
        var warning = place.isEmpty() && isSurprising(feed, message) ? unknown() : null;
        var unit = unit(feed, message);
        var bed =
                message.bed().matches("/*")
                        ? null
                        : pseudonyms.of("bed", message.unit() + '\0' + message.bed());
        if (!visits.put(feed.id(), known.round(), visit, unit, bed, message)) {
            return new Counted.Done(warning, true, Set.of());
        }
        var changed = new HashSet<ServiceId>();
        place.map(JdbcVisits.Place::unit).map(feed.codes()::get).ifPresent(changed::add);
        var now = unit == null ? null : feed.codes().get(unit);
        if (now != null) {
            changed.add(now);
        }
        return new Counted.Done(warning, false, changed);
    }

    /** Null when it lies in no unit that is counted, or left. */
    private static @Nullable String unit(Feed feed, AdtMessage message) {
        return switch (message.effect()) {
            case ARRIVES, LIES -> feed.codes().containsKey(message.unit()) ? message.unit() : null;
            case LEFT, NOTHING -> null;
        };
    }

    /**
     * Whether we should have known this visit: it lay in a unit that is counted, or may have. Who
     * comes from elsewhere in the hospital is no surprise.
     */
    private static boolean isSurprising(Feed feed, AdtMessage message) {
        return switch (message.effect()) {
            case ARRIVES, NOTHING -> false;
            case LIES ->
                    message.prior().isEmpty()
                            ? feed.codes().containsKey(message.unit())
                            : feed.codes().containsKey(message.prior());
            case LEFT -> message.unit().isEmpty() || feed.codes().containsKey(message.unit());
        };
    }

    private static AdtFault unknown() {
        return AdtFault.warning("PV1-19", "visit", FeedRefusal.VISIT_UNKNOWN);
    }
}
