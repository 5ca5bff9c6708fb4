package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which kinds of capacity each kind of service has, ready to look up. */
public final class CapacityCatalogue {

    private static final Comparator<CapacityShape> TAKEN_FIRST =
            Comparator.comparing((CapacityShape shape) -> !shape.taken())
                    .thenComparing(CapacityShape::code);

    private final Map<String, ServiceKind> serviceKinds = new LinkedHashMap<>();
    private final Map<String, CapacityShape> shapes = new LinkedHashMap<>();
    private final Map<String, List<CapacityShape>> byServiceKind;

    private CapacityCatalogue(Collection<? extends NetworkEntry> entries) {
        of(entries, ServiceKind.class).forEach(kind -> serviceKinds.put(kind.code(), kind));
        var fields =
                of(entries, CapacityField.class)
                        .collect(Collectors.groupingBy(CapacityField::kind));
        var levels =
                of(entries, CapacityLevel.class)
                        .collect(Collectors.groupingBy(CapacityLevel::kind));
        of(entries, CapacityKind.class)
                .filter(CapacityKind::active)
                .map(
                        kind ->
                                new CapacityShape(
                                        kind,
                                        fields.getOrDefault(kind.code(), List.of()),
                                        levels.getOrDefault(kind.code(), List.of())))
                .forEach(shape -> shapes.put(shape.code(), shape));
        byServiceKind =
                serviceKinds.keySet().stream()
                        .collect(Collectors.toUnmodifiableMap(code -> code, this::ofServiceKind));
    }

    static CapacityCatalogue of(Collection<? extends NetworkEntry> entries) {
        return new CapacityCatalogue(entries);
    }

    private static <T> Stream<T> of(Collection<? extends NetworkEntry> entries, Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    private List<CapacityShape> ofServiceKind(String serviceKind) {
        var named =
                shapes.values().stream()
                        .filter(shape -> shape.kind().serviceKinds().contains(serviceKind))
                        .sorted(TAKEN_FIRST)
                        .toList();
        return named.stream().anyMatch(CapacityShape::taken)
                ? named
                : Stream.concat(otherwise().stream(), named.stream()).toList();
    }

    /** The kind that is taken of services for which no other is named. */
    private Optional<CapacityShape> otherwise() {
        return shapes.values().stream()
                .filter(shape -> shape.taken() && shape.kind().serviceKinds().isEmpty())
                .findFirst();
    }

    public Optional<CapacityShape> find(String kind) {
        return Optional.ofNullable(shapes.get(kind));
    }

    /** The active kinds of capacity of a kind of service; the one that is taken comes first. */
    public List<CapacityShape> list(String serviceKind) {
        return byServiceKind.getOrDefault(serviceKind, List.of());
    }

    /** The kind of which an offer takes one. */
    public Optional<CapacityShape> findTaken(String serviceKind) {
        return list(serviceKind).stream().filter(CapacityShape::taken).findFirst();
    }

    /** One of the kinds that a kind of service has. */
    public Optional<CapacityShape> find(String serviceKind, String kind) {
        return list(serviceKind).stream().filter(shape -> shape.code().equals(kind)).findFirst();
    }

    /** How long a figure is believed of what can be taken. */
    public Duration validity(String serviceKind) {
        return findTaken(serviceKind)
                .map(taken -> validity(serviceKind, taken))
                .orElseGet(() -> ofService(serviceKind));
    }

    public Duration validity(String serviceKind, CapacityShape shape) {
        return Optional.ofNullable(shape.kind().validity()).orElseGet(() -> ofService(serviceKind));
    }

    private Duration ofService(String serviceKind) {
        var kind = serviceKinds.get(serviceKind);
        return kind == null ? Duration.ZERO : kind.figureValidity();
    }
}
