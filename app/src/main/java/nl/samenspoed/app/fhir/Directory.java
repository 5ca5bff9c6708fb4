package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Revision;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One kind of entry of the network, searched in memory and shown in order of last change. */
final class Directory<T extends NetworkEntry, R extends Resource> {

    private final Network network;
    private final Function<NetworkSnapshot, List<T>> all;
    private final Function<T, UUID> id;
    private final BiFunction<T, NetworkSnapshot, R> mapper;
    private volatile @Nullable Sorted<T> sorted;

    Directory(
            Network network,
            Function<NetworkSnapshot, List<T>> all,
            Function<T, UUID> id,
            BiFunction<T, NetworkSnapshot, R> mapper) {
        this.network = network;
        this.all = all;
        this.id = id;
        this.mapper = mapper;
    }

    /** What changes about entries besides the network itself. */
    interface Over<T, R> {

        Revision revision(T entry, NetworkSnapshot network);

        R on(R resource, T entry, NetworkSnapshot network);
    }

    /** Nothing but the network. */
    private final class Plain implements Over<T, R> {

        @Override
        public Revision revision(T entry, NetworkSnapshot network) {
            return entry.revision();
        }

        @Override
        public R on(R resource, T entry, NetworkSnapshot network) {
            return resource;
        }
    }

    R read(Function<NetworkSnapshot, Optional<T>> lookup) {
        return read(lookup, (entry, snapshot) -> new Plain());
    }

    R read(
            Function<NetworkSnapshot, Optional<T>> lookup,
            BiFunction<T, NetworkSnapshot, Over<T, R>> over) {
        var snapshot = network.snapshot();
        return lookup.apply(snapshot)
                .map(
                        entry ->
                                over.apply(entry, snapshot)
                                        .on(mapper.apply(entry, snapshot), entry, snapshot))
                .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    Bundle search(
            Predicate<T> matches,
            @Nullable DateRangeParam updated,
            @Nullable Integer count,
            @Nullable String after,
            RequestDetails request) {
        var sorted = sorted(network.snapshot());
        return search(sorted, new Plain(), matches, updated, count, after, request);
    }

    /** The order is that of the last change of either: nearly sorted already, so quickly done. */
    Bundle search(
            Over<T, R> over,
            Predicate<T> matches,
            @Nullable DateRangeParam updated,
            @Nullable Integer count,
            @Nullable String after,
            RequestDetails request) {
        var known = sorted(network.snapshot());
        var sorted =
                new Sorted<>(
                        known.of(),
                        known.entries().stream()
                                .sorted(
                                        Comparator.comparing(
                                                entry ->
                                                        place(
                                                                over.revision(entry, known.of()),
                                                                entry)))
                                .toList());
        return search(sorted, over, matches, updated, count, after, request);
    }

    private Bundle search(
            Sorted<T> sorted,
            Over<T, R> over,
            Predicate<T> matches,
            @Nullable DateRangeParam updated,
            @Nullable Integer count,
            @Nullable String after,
            RequestDetails request) {
        var snapshot = sorted.of();
        var size = Pages.size(count);
        var place = Pages.place(after);
        Function<T, Pages.Place> placed = entry -> place(over.revision(entry, snapshot), entry);
        var found =
                sorted.entries().stream()
                        .filter(matches)
                        .filter(changed(updated, entry -> placed.apply(entry).changedAt()))
                        .filter(entry -> place == null || placed.apply(entry).compareTo(place) > 0)
                        .limit(size + 1L)
                        .toList();
        return Pages.page(
                found,
                size,
                entry -> over.on(mapper.apply(entry, snapshot), entry, snapshot),
                placed,
                request);
    }

    static boolean matches(@Nullable TokenParam asked, String system, @Nullable String value) {
        return asked == null
                || (value != null
                        && value.equals(asked.getValue())
                        && (asked.getSystem() == null
                                || asked.getSystem().isEmpty()
                                || asked.getSystem().equals(system)));
    }

    private Predicate<T> changed(@Nullable DateRangeParam updated, Function<T, Instant> changedAt) {
        var from = Pages.from(updated);
        var before = Pages.before(updated);
        return entry -> {
            var at = changedAt.apply(entry);
            return (from == null || !at.isBefore(from)) && (before == null || at.isBefore(before));
        };
    }

    private Pages.Place place(Revision revision, T entry) {
        return new Pages.Place(revision.changedAt(), id.apply(entry));
    }

    private Sorted<T> sorted(NetworkSnapshot snapshot) {
        var known = sorted;
        if (known == null || known.of() != snapshot) {
            var entries =
                    all.apply(snapshot).stream()
                            .sorted(Comparator.comparing(entry -> place(entry.revision(), entry)))
                            .toList();
            known = new Sorted<>(snapshot, entries);
            sorted = known;
        }
        return known;
    }

    private record Sorted<T>(NetworkSnapshot of, List<T> entries) {}
}
