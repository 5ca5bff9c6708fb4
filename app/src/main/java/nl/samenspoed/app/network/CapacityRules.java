package nl.samenspoed.app.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.network.CapacityField.Role;

/** Holds that kinds of capacity and their fields fit together, wherever they came from. */
final class CapacityRules {

    private final Map<String, CapacityKind> kinds = new TreeMap<>();
    private final Map<String, CapacityField> fields = new TreeMap<>();
    private final List<Broken> broken = new ArrayList<>();

    private CapacityRules(Stream<? extends NetworkEntry> entries) {
        entries.forEach(
                entry -> {
                    if (entry instanceof CapacityKind kind) {
                        kinds.put(kind.code(), kind);
                    } else if (entry instanceof CapacityField field) {
                        fields.put(field.code(), field);
                    }
                });
    }

    /** What is wrong, and the entries of which at least one must change. */
    record Broken(
            NetworkTable<?> table,
            String column,
            List<String> entries,
            NetworkRefusal reason,
            List<Object> details) {}

    /** Where the row of an entry stands; 0 when it did not come with the import. */
    interface Lines {
        long of(Sheet sheet, String code);
    }

    /** What would be wrong when these came in. */
    static List<Broken> broken(
            NetworkContent content, Collection<? extends NetworkEntry> incoming) {
        var kept =
                Stream.<NetworkTable<?>>of(NetworkTable.CAPACITY_KIND, NetworkTable.CAPACITY_FIELD)
                        .flatMap(table -> content.all(table).values().stream());
        var rules = new CapacityRules(Stream.concat(kept, incoming.stream()));
        rules.kinds.values().stream().filter(CapacityKind::active).forEach(rules::check);
        rules.checkTaken();
        return rules.broken;
    }

    static void refuse(
            NetworkContent content,
            Collection<? extends NetworkEntry> incoming,
            Lines lines,
            Problems problems) {
        for (var wrong : broken(content, incoming)) {
            long line =
                    wrong.entries().stream()
                            .mapToLong(code -> lines.of(wrong.table(), code))
                            .max()
                            .orElse(0);
            problems.add(
                    wrong.table().file(),
                    line,
                    wrong.column(),
                    wrong.reason(),
                    wrong.details().toArray());
        }
    }

    private void check(CapacityKind kind) {
        var own =
                fields.values().stream()
                        .filter(field -> field.active() && field.kind().equals(kind.code()))
                        .toList();
        if (own.stream().filter(field -> field.role().tells()).count() != 1) {
            add(NetworkTable.CAPACITY_KIND, "code", kind.code(), NetworkRefusal.NO_FIGURE);
        }
        if (kind.taken() && !isTakable(own)) {
            add(NetworkTable.CAPACITY_KIND, "taken", kind.code(), NetworkRefusal.NOT_TAKABLE);
        }
        checkRoles(kind, own);
        own.forEach(field -> check(field, own));
    }

    /** Whole numbers that somebody counts, and always the one that is free. */
    private static boolean isTakable(List<CapacityField> own) {
        return own.stream()
                        .filter(field -> field.role() != Role.NONE)
                        .allMatch(
                                field ->
                                        field.decimals() == 0
                                                && !field.calculated()
                                                && field.least().signum() >= 0)
                && own.stream().anyMatch(field -> field.role() == Role.FREE && field.required());
    }

    private void checkRoles(CapacityKind kind, List<CapacityField> own) {
        Map<Role, String> first = new HashMap<>();
        for (var field : own) {
            var other =
                    field.role() == Role.NONE
                            ? null
                            : first.putIfAbsent(field.role(), field.code());
            if (other != null) {
                broken.add(
                        new Broken(
                                NetworkTable.CAPACITY_FIELD,
                                "role",
                                List.of(field.code(), other),
                                NetworkRefusal.ROLE_TWICE,
                                List.of(field.role(), kind.code(), other)));
            }
        }
    }

    private void check(CapacityField field, List<CapacityField> own) {
        if (field.least().compareTo(field.most()) > 0) {
            add("most", field, NetworkRefusal.LIMITS_CROSSED, field.least(), field.most());
        }
        if (field.step().signum() <= 0) {
            add("step", field, NetworkRefusal.NOT_POSITIVE, field.step());
        }
        var formula = field.formula();
        if (formula != null) {
            var usable = usable(own, Set.of());
            var divisors = usable(own, formula.divisors());
            formula.fields().stream()
                    .filter(key -> !usable.contains(key) || !divisors.contains(key))
                    .sorted()
                    .forEach(key -> add("formula", field, NetworkRefusal.FORMULA_FIELD, key));
        }
    }

    /** What a formula can count on: given always, and above 0 where it divides by it. */
    private static Set<String> usable(List<CapacityField> own, Set<String> divisors) {
        return own.stream()
                .filter(field -> field.required() && !field.calculated())
                .filter(field -> !divisors.contains(field.key()) || field.least().signum() > 0)
                .map(CapacityField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One kind is taken of each service kind, and one of all for which none is named. */
    private void checkTaken() {
        Map<String, CapacityKind> taken = new HashMap<>();
        for (var kind : kinds.values()) {
            if (kind.active() && kind.taken()) {
                var named = kind.serviceKinds().isEmpty() ? List.of("") : kind.serviceKinds();
                named.forEach(
                        serviceKind ->
                                Optional.ofNullable(taken.putIfAbsent(serviceKind, kind))
                                        .ifPresent(other -> addTwice(kind, other, serviceKind)));
            }
        }
    }

    private void addTwice(CapacityKind kind, CapacityKind other, String serviceKind) {
        broken.add(
                new Broken(
                        NetworkTable.CAPACITY_KIND,
                        "service_kinds",
                        List.of(kind.code(), other.code()),
                        NetworkRefusal.TAKEN_TWICE,
                        List.of(serviceKind, other.code())));
    }

    private void add(String column, CapacityField field, NetworkRefusal reason, Object... details) {
        broken.add(
                new Broken(
                        NetworkTable.CAPACITY_FIELD,
                        column,
                        List.of(field.code()),
                        reason,
                        Arrays.asList(details)));
    }

    private void add(NetworkTable<?> table, String column, String code, NetworkRefusal reason) {
        broken.add(new Broken(table, column, List.of(code), reason, List.of(code)));
    }
}
