package nl.samenspoed.app.network;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.network.CapacityField.Role;

/**
 * A kind of capacity as it is reported and shown now: with its active fields and levels, in order.
 */
public record CapacityShape(
        CapacityKind kind, List<CapacityField> fields, List<CapacityLevel> levels) {

    private static final Comparator<CapacityField> IN_ORDER =
            Comparator.comparingInt(CapacityField::position).thenComparing(CapacityField::code);

    public CapacityShape {
        fields = fields.stream().filter(CapacityField::active).sorted(IN_ORDER).toList();
        levels =
                levels.stream()
                        .filter(CapacityLevel::active)
                        .sorted(Comparator.comparing(CapacityLevel::from))
                        .toList();
    }

    public String code() {
        return kind.code();
    }

    public boolean taken() {
        return kind.taken();
    }

    public Optional<CapacityField> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public Optional<CapacityField> find(Role role) {
        return fields.stream().filter(field -> field.role() == role).findFirst();
    }

    /** The field that says how it stands: what is free, or the score. */
    public CapacityField figure() {
        return fields.stream().filter(field -> field.role().tells()).findFirst().orElseThrow();
    }

    /** Those that somebody must or may give. */
    public List<CapacityField> given() {
        return fields.stream().filter(field -> !field.calculated()).toList();
    }

    /** The word for a figure; empty when there are no words for it. */
    public Optional<CapacityLevel> level(BigDecimal figure) {
        return levels.stream()
                .filter(level -> level.from().compareTo(figure) <= 0)
                .reduce((_, later) -> later);
    }
}
