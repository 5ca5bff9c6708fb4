package nl.samenspoed.matching;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Ranking;
import nl.samenspoed.matching.api.Rules;
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
    public Candidates with(Candidate changed) {
        var others = new HashMap<>(fields);
        others.put(changed.kind(), field(changed.kind()).with(changed, travel));
        return new DefaultCandidates(others, travel);
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
