package nl.samenspoed.app.agreement.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All versions there are, and the rule that follows from them. */
public final class Rulebook {

    private final List<InForce> versions;

    /** The order of the versions means nothing. */
    public Rulebook(Collection<InForce> versions) {
        this.versions =
                versions.stream()
                        .sorted(
                                Comparator.comparing((InForce version) -> version.place().level())
                                        .thenComparing(version -> version.place().code())
                                        .thenComparing(InForce::from))
                        .toList();
    }

    /** The same without what had ended by then. */
    public Rulebook since(Instant oldest) {
        return new Rulebook(
                versions.stream()
                        .filter(
                                version ->
                                        version.until() == null || version.until().isAfter(oldest))
                        .toList());
    }

    /**
     * The same, as if this version had always held in its place, never under pressure, and no other
     * there.
     */
    public Rulebook trying(InForce version) {
        var others =
                new ArrayList<>(
                        versions.stream()
                                .filter(other -> !other.place().equals(version.place()))
                                .toList());
        others.add(
                new InForce(
                        version.id(),
                        version.version(),
                        version.place(),
                        Instant.MIN,
                        null,
                        version.rules()));
        return new Rulebook(others);
    }

    /** What versions of this place ever had a word about, under pressure too. */
    public Set<Subject> subjects(Place place) {
        return versions.stream()
                .filter(version -> version.place().equals(place))
                .flatMap(InForce::subjects)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each thing within a subject about which something holds there then, in a stable order. */
    public List<Effective> findAll(Subject subject, Situation situation, Instant at) {
        return at(situation, at).stream()
                .flatMap(version -> version.abouts(subject))
                .distinct()
                .sorted(Comparator.comparing(About::toString))
                .flatMap(about -> find(subject, about, situation, at).stream())
                .toList();
    }

    /** Whether any version has a word about this, anywhere. */
    public boolean speaksOf(Subject subject) {
        return versions.stream().flatMap(InForce::subjects).anyMatch(subject::equals);
    }

    /** What holds somewhere at some instant, wide to narrow: at most one version for each place. */
    public List<InForce> at(Situation situation, Instant at) {
        return versions.stream()
                .filter(version -> version.holdsAt(at) && situation.isIn(version.place()))
                .toList();
    }

    /**
     * From wide to narrow each level may change what the levels above it said, as far as every one
     * of them leaves room.
     */
    public Optional<Effective> find(Subject subject, About about, Situation situation, Instant at) {
        var said = new ArrayList<InForce.Said>();
        var overruled = new ArrayList<Effective.Overruled>();
        for (var version : at(situation, at)) {
            version.closest(subject, about, at)
                    .ifPresent(
                            one -> {
                                if (fits(one.rule(), said)) {
                                    said.add(one);
                                } else {
                                    overruled.add(new Effective.Overruled(one.rule(), version));
                                }
                            });
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(effective(said.getLast(), overruled));
    }

    private static Effective effective(InForce.Said said, List<Effective.Overruled> overruled) {
        return new Effective(said.rule(), said.origin(), said.pressure(), overruled);
    }

    private static boolean fits(Rule rule, List<InForce.Said> said) {
        return said.stream().allMatch(higher -> higher.room().allows(rule, higher.rule()));
    }
}
