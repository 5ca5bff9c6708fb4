package nl.samenspoed.app.demo.life;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.request.RequestEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What demo life must have done in a day, and what of it was not done. */
record PlayedKinds(JdbcClient jdbc) {

    /** Facts of a request that only a person writes. */
    private static final Set<String> NOT_PLAYED =
            Set.of(
                    "note-added",
                    "deterioration-reported",
                    "patient-identified",
                    "urgency-overridden",
                    "lead-declined",
                    "shift-offered",
                    "shift-declined",
                    "withdrawn",
                    "validation-awaited",
                    "outcome-validated",
                    "diverted");

    /** Facts that depend on what comes together in a day; the rest must be there. */
    private static final String OTHERS =
            """
            stop threatening                | capacity.stop where declarer = 'Demoleven' and state = 'THREATENING' or in_force_since > since
            stop declared                   | capacity.stop_change where what = 'declared' and changer = 'Demoleven'
            stop put in force               | capacity.stop_change where what = 'in-force' and changer = 'Demoleven'
            stop prolonged                  | capacity.stop_change where what = 'prolonged' and changer = 'Demoleven'
            stop lifted                     | capacity.stop_change where what = 'lifted' and changer = 'Demoleven'
            ladder at a second step         | request.fact where type = 'ladder-step-taken' and body ->> 'step' > '1'
            ladder at the duty manager      | request.fact where type = 'ladder-step-taken' and body ->> 'reach' = 'DUTY_MANAGER'
            line of the proposal taken      | request.fact where type = 'offers-made' and by ->> 'name' = 'Demoleven (wachtlijst)'
            preferred or own provider       | request.fact where type = 'care-decided' and body #>> '{care,where,own}' is not null
            limit from home                 | request.fact where type = 'care-decided' and body #>> '{care,where,farthest}' is not null
            figure over LPZ                 | feed.status s join feed.feed f on f.id = s.feed where f.format = 'LPZ' and s.taken > 1
            figure over EDXL-HAVE           | feed.status s join feed.feed f on f.id = s.feed where f.format = 'HAVE' and s.taken > 1
            figure over CSV                 | feed.status s join feed.feed f on f.id = s.feed where f.format = 'CSV' and s.taken > 1
            figure counted from ADT         | feed.status s join feed.feed f on f.id = s.feed where f.format = 'ADT' and s.last_free is not null
            patient gone according to ADT   | feed.visit where unit is null
            figure of a feed on the board   | capacity.figure_history where source = 'FEED'
            must-deliver switched on        | placement.must_deliver_change where since is not null and by = 'Demoleven'
            breach by refusing              | placement.breach where reason is not null
            breach by not answering         | placement.breach where reason is null
            breach contested                | placement.breach where contested_at is not null
            breach upheld                   | placement.breach where upheld
            breach dropped                  | placement.breach where not upheld
            advice asked as agreed          | request.fact a where a.type = 'advice-asked' and exists (select 1 from request.fact d where d.request_id = a.request_id and d.version < a.version and d.type = 'care-decided')
            transport that nobody ordered   | placement.ride where because = 'arrived' and not ordered
            transport that was ordered      | placement.ride where because = 'arrived' and ordered
            """;

    /** Every kind of fact there is, and every thing above, that demo life did not do. */
    Set<String> missing() {
        var missing = new TreeSet<String>();
        var written = Set.copyOf(writtenFacts());
        factNames()
                .filter(name -> !written.contains(name) && !NOT_PLAYED.contains(name))
                .forEach(missing::add);
        others().entrySet().stream()
                .filter(other -> count(other.getValue()) == 0)
                .map(Map.Entry::getKey)
                .forEach(missing::add);
        return missing;
    }

    /** What is said to be left to people, and was played all the same. */
    Set<String> playedAfterAll() {
        return writtenFacts().stream()
                .filter(NOT_PLAYED::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> writtenFacts() {
        return jdbc.sql(
                        """
                        select distinct type from request.fact
                        where by ->> 'name' like 'Demoleven%' or by ->> 'role' = 'program'
                        """)
                .query(String.class)
                .set();
    }

    private static Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        OTHERS.lines()
                .map(line -> line.split("\\|", 2))
                .forEach(cells -> others.put(cells[0].strip(), cells[1].strip()));
        return others;
    }

    private static Stream<String> factNames() {
        return kinds(RequestEvent.class)
                .map(
                        kind ->
                                kind.getSimpleName()
                                        .replaceAll(
                                                "(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "-")
                                        .toLowerCase(java.util.Locale.ROOT));
    }

    private static Stream<Class<?>> kinds(Class<?> group) {
        return group.isSealed()
                ? Stream.of(group.getPermittedSubclasses()).flatMap(PlayedKinds::kinds)
                : Stream.of(group);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
