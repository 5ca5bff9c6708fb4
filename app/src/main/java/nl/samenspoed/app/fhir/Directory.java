package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.TokenParam;
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

    R read(Function<NetworkSnapshot, Optional<T>> lookup) {
        var snapshot = network.snapshot();
        return lookup.apply(snapshot)
                .map(entry -> mapper.apply(entry, snapshot))
                .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    Bundle search(
            Predicate<T> matches,
            @Nullable DateRangeParam updated,
            @Nullable Integer count,
            @Nullable String after,
            RequestDetails request) {
        var sorted = sorted(network.snapshot());
        var size = Pages.size(count);
        var place = Pages.place(after);
        var found =
                sorted.entries().stream()
                        .filter(changed(updated))
                        .filter(matches)
                        .filter(entry -> place == null || place(entry).compareTo(place) > 0)
                        .limit(size + 1L)
                        .toList();
        return Pages.page(
                found, size, entry -> mapper.apply(entry, sorted.of()), this::place, request);
    }

    static boolean matches(@Nullable TokenParam asked, String system, @Nullable String value) {
        return asked == null
                || (value != null
                        && value.equals(asked.getValue())
                        && (asked.getSystem() == null
                                || asked.getSystem().isEmpty()
                                || asked.getSystem().equals(system)));
    }

    private Predicate<T> changed(@Nullable DateRangeParam updated) {
        var from = Pages.from(updated);
        var before = Pages.before(updated);
        return entry -> {
            var at = entry.revision().changedAt();
            return (from == null || !at.isBefore(from)) && (before == null || at.isBefore(before));
        };
    }

    private Pages.Place place(T entry) {
        return new Pages.Place(entry.revision().changedAt(), id.apply(entry));
    }

    private Sorted<T> sorted(NetworkSnapshot snapshot) {
        var known = sorted;
        if (known == null || known.of() != snapshot) {
            var entries =
                    all.apply(snapshot).stream().sorted(Comparator.comparing(this::place)).toList();
            known = new Sorted<>(snapshot, entries);
            sorted = known;
        }
        return known;
    }

    private record Sorted<T>(NetworkSnapshot of, List<T> entries) {}
}
