package nl.samenspoed.app.agreement.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement that holds, held or will hold.
 *
 * @param from the first instant at which it holds
 * @param until the first at which it does no more; null is until further notice
 * @param pressures when it was too busy for its usual rules
 */
public record InForce(
        UUID id,
        String version,
        Place place,
        Instant from,
        @Nullable Instant until,
        List<Agreed> rules,
        List<Pressure> pressures) {

    public InForce {
        rules = List.copyOf(rules);
        pressures = List.copyOf(pressures);
    }

    /** One that was never too busy for its usual rules. */
    public InForce(
            UUID id,
            String version,
            Place place,
            Instant from,
            @Nullable Instant until,
            List<Agreed> rules) {
        this(id, version, place, from, until, rules, List.of());
    }

    /** The same, as if it were too busy for the usual rules from then on. */
    public InForce pressed(Instant since) {
        return new InForce(
                id, version, place, from, until, rules, List.of(new Pressure(since, Instant.MAX)));
    }

    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /**
     * The rule of this version that is closest to what is asked. Under pressure what was agreed for
     * that goes before every usual rule, and leaves the room that the usual one left.
     */
    Optional<Said> closest(Subject subject, About asked, Instant at) {
        var usual = closest(rules.stream(), subject, asked);
        return pressureAt(at)
                .flatMap(
                        pressure ->
                                closest(changes(), subject, asked)
                                        .map(
                                                changed ->
                                                        new Said(
                                                                changed.rule(),
                                                                usual.orElse(changed).room(),
                                                                this,
                                                                pressure)))
                .or(() -> usual.map(agreed -> new Said(agreed.rule(), agreed.room(), this, null)));
    }

    /**
     * What a version says.
     *
     * @param pressure null for a usual rule
     */
    record Said(Rule rule, Room room, InForce origin, @Nullable Pressure pressure) {}

    private Optional<Pressure> pressureAt(Instant at) {
        return pressures.stream().filter(pressure -> pressure.isOnAt(at)).findFirst();
    }

    /** What it says anything about within a subject, under pressure too. */
    Stream<About> abouts(Subject subject) {
        return Stream.concat(rules.stream(), changes())
                .map(Agreed::rule)
                .filter(rule -> rule.subject() == subject)
                .map(Rule::about);
    }

    Stream<Subject> subjects() {
        return Stream.concat(rules.stream(), changes()).map(agreed -> agreed.rule().subject());
    }

    private Stream<Agreed> changes() {
        return rules.stream()
                .map(Agreed::rule)
                .filter(Rule.PressureMode.class::isInstance)
                .map(Rule.PressureMode.class::cast)
                .flatMap(mode -> mode.changes().stream())
                .map(rule -> new Agreed(rule, Room.NONE));
    }

    private static Optional<Agreed> closest(Stream<Agreed> some, Subject subject, About asked) {
        return some.filter(agreed -> agreed.rule().subject() == subject)
                .filter(agreed -> agreed.rule().about().covers(asked))
                .max(Comparator.comparingInt(agreed -> agreed.rule().about().weight()));
    }
}
