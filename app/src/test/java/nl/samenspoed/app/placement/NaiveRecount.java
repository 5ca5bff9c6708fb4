package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What should be free, counted the simplest way from what happened in order. */
final class NaiveRecount {

    private final Map<Integer, Home> homes = new HashMap<>();
    private final Map<OfferId, Integer> where = new HashMap<>();

    private static final class Home {
        private OptionalInt figure = OptionalInt.empty();
        private Instant observed = Instant.MIN;
        private final Map<OfferId, Instant> claimed = new HashMap<>();
        private final Map<OfferId, Instant> arrived = new HashMap<>();
        private final Set<OfferId> forgotten = new HashSet<>();
    }

    /** Whether it counts: not when a younger one is there. */
    boolean reported(int home, int free, Instant observed, boolean knowsPromises) {
        var it = home(home);
        if (observed.isBefore(it.observed)) {
            return false;
        }
        it.figure = OptionalInt.of(free);
        it.observed = observed;
        it.claimed.forEach(
                (offer, made) -> {
                    var from = knowsPromises ? made : it.arrived.getOrDefault(offer, Instant.MAX);
                    if (!from.isAfter(observed)) {
                        it.forgotten.add(offer);
                    } else if (!knowsPromises) {
                        it.forgotten.remove(offer);
                    }
                });
        return true;
    }

    void confirmed(int home, Instant at) {
        home(home).observed = at;
    }

    /** Whether a bed is held for it. */
    boolean offered(int home, OfferId offer, Instant at) {
        where.put(offer, home);
        if (free(home).orElse(0) == 0) {
            return false;
        }
        held(home, offer, at);
        return true;
    }

    /** A bed was held for it, whoever decided that. */
    void held(int home, OfferId offer, Instant at) {
        where.put(offer, home);
        home(home).claimed.put(offer, at);
    }

    /** No bed was held for it. */
    void asked(int home, OfferId offer) {
        where.put(offer, home);
    }

    boolean isAt(int home, OfferId offer) {
        return where.getOrDefault(offer, 0) == home;
    }

    void accepted(OfferId offer, Instant at) {
        homeOf(offer).claimed.putIfAbsent(offer, at);
    }

    void arrived(OfferId offer, Instant at) {
        homeOf(offer).arrived.put(offer, at);
    }

    void released(OfferId offer) {
        homeOf(offer).claimed.remove(offer);
    }

    /** Empty without a figure. */
    OptionalInt free(int home) {
        var it = home(home);
        if (it.figure.isEmpty()) {
            return it.figure;
        }
        long since = it.claimed.keySet().stream().filter(o -> !it.forgotten.contains(o)).count();
        return OptionalInt.of(Math.max(0, it.figure.getAsInt() - (int) since));
    }

    private Home homeOf(OfferId offer) {
        return home(where.getOrDefault(offer, 0));
    }

    private Home home(int home) {
        return homes.computeIfAbsent(home, it -> new Home());
    }
}
