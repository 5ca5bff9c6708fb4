package nl.samenspoed.matching;

import java.time.Instant;
import nl.samenspoed.matching.api.Standing;
import nl.samenspoed.matching.api.Waiting;

/**
 * The confirmed free places that fit one request that waits, cheapest first. No more than there are
 * requests: of its n cheapest places the n - 1 others can never take all, so what comes after them
 * is in no cheapest assignment.
 */
final class Bids {

    final Waiting waiting;
    final Scan scan;
    private final int[] places;

    private Bids(Waiting waiting, Scan scan, int[] places) {
        this.waiting = waiting;
        this.scan = scan;
        this.places = places;
    }

    static Bids of(Waiting waiting, Field field, int most, Instant now) {
        var scan = new Scan(field, waiting.need(), waiting.rules(), now);
        var best = new Best(most);
        for (int i = 0; i < scan.size(); i++) {
            var standing = scan.standing(i);
            if (standing == Standing.CONFIRMED && scan.judge(i) == null) {
                best.offer(scan.key(i, standing));
            }
        }
        return new Bids(waiting, scan, best.indices().toArray());
    }

    int size() {
        return places.length;
    }

    /** The index in the field of the place that stands here in its order, from 0. */
    int place(int at) {
        return places[at];
    }

    /** Weighted seconds. */
    long cost(int at) {
        return (long) waiting.weight() * scan.cost(places[at]);
    }
}
