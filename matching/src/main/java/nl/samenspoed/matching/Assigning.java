package nl.samenspoed.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.matching.api.Proposal;
import nl.samenspoed.matching.api.Proposal.Line;
import nl.samenspoed.matching.api.Waiting;

/**
 * Places for many requests of one kind at once: as many as possible get one, those that weigh most
 * first, and then together with the least weighted delay and travel. Or, to compare with, one after
 * the other in the order given.
 */
final class Assigning {

    private static final int FEW = 8;

    private final Field field;
    private final List<Bids> bids;
    private final int[] chosen;
    private final Map<UUID, Duration> prices = new HashMap<>();

    private Assigning(Field field, List<Waiting> waiting, Instant now) {
        this.field = field;
        this.bids = waiting.stream().map(w -> Bids.of(w, field, waiting.size(), now)).toList();
        this.chosen = new int[bids.size()];
        Arrays.fill(chosen, -1);
    }

    static Assigning together(Field field, List<Waiting> waiting, Instant now) {
        var assigning = new Assigning(field, waiting, now);
        var flow = assigning.cheapest(unplaced(assigning.bids));
        for (int request = 0; request < assigning.chosen.length; request++) {
            assigning.chosen[request] = flow.chosen(request);
        }
        flow.prices()
                .forEach(
                        (place, price) ->
                                assigning.prices.put(
                                        field.services()[place], Duration.ofSeconds(price)));
        return assigning;
    }

    /**
     * Most requests get one of their few best, so the rest is not looked at until the prices say
     * that it could save something; when they say so no more, the assignment is the cheapest of
     * all.
     */
    private CheapestFlow cheapest(long[] unplaced) {
        int[] widths = bids.stream().mapToInt(own -> Math.min(FEW, own.size())).toArray();
        while (true) {
            var flow = new CheapestFlow(bids, widths, free(), unplaced);
            if (!widen(widths, flow, unplaced)) {
                return flow;
            }
        }
    }

    private boolean widen(int[] widths, CheapestFlow flow, long[] unplaced) {
        boolean wider = false;
        for (int request = 0; request < widths.length; request++) {
            var own = bids.get(request);
            long pays = flow.pays(request, unplaced[request]);
            int width = widths[request];
            if (width < own.size() && own.cost(width) < pays) {
                widths[request] = Math.min(own.size(), width * 2);
                wider = true;
            }
        }
        return wider;
    }

    static Assigning inTurn(Field field, List<Waiting> waiting, Instant now) {
        var assigning = new Assigning(field, waiting, now);
        var left = assigning.free().clone();
        for (int request = 0; request < assigning.chosen.length; request++) {
            var own = assigning.bids.get(request);
            for (int at = 0; at < own.size() && assigning.chosen[request] < 0; at++) {
                if (left[own.place(at)] > 0) {
                    left[own.place(at)]--;
                    assigning.chosen[request] = at;
                }
            }
        }
        return assigning;
    }

    private int[] free() {
        return field.states().free();
    }

    /** More than any chain of changes could save, so that nobody waits to save others a journey. */
    private static long[] unplaced(List<Bids> bids) {
        long dearest = 0;
        for (var own : bids) {
            if (own.size() > 0) {
                dearest = Math.max(dearest, own.cost(own.size() - 1));
            }
        }
        long more = dearest * bids.size() + 1;
        return bids.stream().mapToLong(own -> own.waiting.weight() * more).toArray();
    }

    Map<UUID, Duration> prices() {
        return prices;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int request = 0; request < chosen.length; request++) {
            if (chosen[request] >= 0) {
                lines.add(line(bids.get(request), chosen[request]));
            }
        }
        return lines;
    }

    private static Line line(Bids own, int at) {
        var place = Why.ranked(own.scan, own.place(at), at + 1);
        var favourite = at == 0 ? place : Why.ranked(own.scan, own.place(0), 1);
        return new Line(own.waiting.request(), place, favourite);
    }

    long weightedSeconds() {
        long sum = 0;
        for (int request = 0; request < chosen.length; request++) {
            sum += chosen[request] < 0 ? 0 : bids.get(request).cost(chosen[request]);
        }
        return sum;
    }

    /** One proposal out of those for each kind, in the order in which the requests were given. */
    static Proposal merge(List<Waiting> waiting, List<Assigning> kinds) {
        var lines = new HashMap<UUID, Line>();
        var prices = new HashMap<UUID, Duration>();
        for (var kind : kinds) {
            kind.lines().forEach(line -> lines.put(line.request(), line));
            prices.putAll(kind.prices());
        }
        var requests = waiting.stream().map(Waiting::request).toList();
        return new Proposal(
                requests.stream().filter(lines::containsKey).map(lines::get).toList(),
                requests.stream().filter(request -> !lines.containsKey(request)).toList(),
                prices,
                Duration.ofSeconds(kinds.stream().mapToLong(Assigning::weightedSeconds).sum()));
    }
}
