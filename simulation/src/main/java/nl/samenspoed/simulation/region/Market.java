package nl.samenspoed.simulation.region;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.simulation.kernel.Agenda;

/**
 * What is known of free places, and the order in which they are asked: the ranking of the live desk
 * itself, with figures as old and as many as this world has. Some homes share a figure every while;
 * of all others nothing is known.
 */
final class Market {

    private static final Area ANYWHERE = new Area(new UUID(2, 0), new UUID(3, 0));

    private final World world;
    private final List<Home> homes;
    private final Rules rules;
    private final boolean[] tells;
    private final long every;
    private final int[][] allowed;
    private final List<Candidate> heard = new ArrayList<>();
    private Candidates candidates;

    Market(World world) {
        this.world = world;
        homes = world.region.homes();
        var say = world.say;
        var how = world.region.organisation().live() ? "search.live-" : "search.telephone-";
        every = Math.max(60_000, say.millis(how + "age"));
        tells = telling(say.number(how + "known"));
        rules =
                Rules.standard()
                        .withMaxTravel(Duration.ofMillis(say.millis("search.travel-most")))
                        .withValidity(Duration.ofMillis(Math.min(2 * every, 7L * 86_400_000)))
                        .withSize(Math.max(1, homes.size()));
        candidates =
                Matching.matcher()
                        .prepare(
                                IntStream.range(0, homes.size())
                                        .mapToObj(home -> candidate(home, false))
                                        .toList(),
                                GreatCircle.standard());
        allowed = allowed(world.region);
        world.agenda.at(world.run.now(), Agenda.LAST, this::tell, 0);
    }

    /** Spread evenly over the homes in their order, so that no chance is needed. */
    private boolean[] telling(double share) {
        var some = new boolean[homes.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = Math.floor((i + 1) * share) > Math.floor(i * share);
        }
        return some;
    }

    /** Which subregions those of each subregion may be placed in, as a set of bits. */
    private static int[][] allowed(Region region) {
        var organisation = region.organisation();
        var all = IntStream.range(0, region.subregions().size()).toArray();
        return IntStream.of(all)
                .mapToObj(
                        own ->
                                switch (organisation.sharedAt()) {
                                    case REGION -> all;
                                    case SUBREGION -> new int[] {own};
                                    case DESK ->
                                            organisation
                                                    .desks()
                                                    .get(organisation.deskOf(own))
                                                    .serves()
                                                    .stream()
                                                    .mapToInt(Integer::intValue)
                                                    .toArray();
                                })
                .toArray(int[][]::new);
    }

    private void tell(int nobody) {
        for (int home = 0; home < tells.length; home++) {
            if (tells[home]) {
                heard.add(candidate(home, true));
            }
        }
        if (heard.size() > 2 * homes.size()) {
            heard.subList(0, heard.size() - 2 * homes.size()).clear();
        }
        world.agenda.at(world.agenda.now() + every, Agenda.LAST, this::tell, 0);
    }

    /** Who is asked tells how many places are free. */
    void heard(int home) {
        heard.add(candidate(home, true));
    }

    private Candidate candidate(int home, boolean told) {
        var one = homes.get(home);
        return new Candidate(
                new UUID(1, home),
                new UUID(4, home),
                one.kind().code(),
                Set.of(),
                world.geography.place(one.subregion()),
                area(one.subregion()),
                told ? new Figure(world.homes.free(home), now()) : null,
                Openness.OPEN,
                Catchment.EVERYWHERE,
                null,
                false);
    }

    private static Area area(int subregion) {
        return new Area(ANYWHERE.region(), new UUID(3, subregion));
    }

    private Instant now() {
        return world.run.calendar().start().plusMillis(world.agenda.now());
    }

    /** Numbers of homes that fit, in the order in which they are asked. */
    int[] ranked(HomeKind kind, int subregion) {
        if (!heard.isEmpty()) {
            candidates = candidates.with(heard);
            heard.clear();
        }
        var now = now();
        var need =
                Need.of(
                                kind.code(),
                                world.geography.place(subregion),
                                now,
                                now.plus(Duration.ofDays(1)))
                        .livingIn(area(subregion));
        return candidates.rank(need, rules, now).inOrder().stream()
                .mapToInt(one -> (int) one.service().getLeastSignificantBits())
                .filter(home -> isAllowed(home, subregion))
                .toArray();
    }

    private boolean isAllowed(int home, int subregion) {
        int there = homes.get(home).subregion();
        return IntStream.of(allowed[subregion]).anyMatch(one -> one == there);
    }
}
