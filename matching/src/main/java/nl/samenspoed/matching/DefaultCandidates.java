package nl.samenspoed.matching;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Proposal;
import nl.samenspoed.matching.api.Ranking;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Waiting;
import nl.samenspoed.matching.spi.Place;
import nl.samenspoed.matching.spi.TravelTimes;

/** {@link Candidates} in one {@link Field} per kind. */
record DefaultCandidates(Map<String, Field> fields, TravelTimes travel) implements Candidates {

    static Candidates of(List<Candidate> candidates, TravelTimes travel) {
        return new DefaultCandidates(
                candidates.stream()
                        .collect(
                                groupingBy(
                                        Candidate::kind,
                                        collectingAndThen(
                                                toList(), some -> Field.of(some, travel)))),
                travel);
    }

    @Override
    public Ranking rank(Need need, Rules rules, Instant now) {
        return DefaultRanking.of(new Scan(field(need.kind()), need, rules, now));
    }

    @Override
    public Proposal propose(List<Waiting> waiting, Instant now) {
        return byKind(waiting, (field, some) -> Assigning.together(field, some, now));
    }

    @Override
    public Proposal inTurn(List<Waiting> waiting, Instant now) {
        return byKind(waiting, (field, some) -> Assigning.inTurn(field, some, now));
    }

    private Proposal byKind(
            List<Waiting> waiting, BiFunction<Field, List<Waiting>, Assigning> assign) {
        requireDistinct(waiting);
        var kinds = waiting.stream().collect(groupingBy(w -> w.need().kind()));
        return Assigning.merge(
                waiting,
                kinds.entrySet().stream()
                        .map(kind -> assign.apply(field(kind.getKey()), kind.getValue()))
                        .toList());
    }

    private static void requireDistinct(List<Waiting> waiting) {
        var seen = new HashSet<UUID>();
        for (var one : waiting) {
            if (!seen.add(one.request())) {
                throw new IllegalArgumentException(
                        """
                        The request (%s) must wait only once.
                        Maybe two lists were put together.\
                        """
                                .formatted(one.request()));
            }
        }
    }

    @Override
    public Candidates with(Candidate changed) {
        var others = new HashMap<>(fields);
        others.put(changed.kind(), field(changed.kind()).with(changed, travel));
        return new DefaultCandidates(others, travel);
    }

    @Override
    public Candidates with(Collection<Candidate> changed) {
        var others = new HashMap<>(fields);
        changed.stream()
                .collect(groupingBy(Candidate::kind))
                .forEach((kind, some) -> others.put(kind, field(kind).with(some, travel)));
        return new DefaultCandidates(others, travel);
    }

    @Override
    public Set<UUID> within(String kind, Place from, Duration longest) {
        return field(kind).within(from, longest);
    }

    @Override
    public int size() {
        return fields.values().stream().mapToInt(Field::size).sum();
    }

    private Field field(String kind) {
        var field = fields.get(kind);
        return field == null ? Field.of(List.of(), travel) : field;
    }
}
