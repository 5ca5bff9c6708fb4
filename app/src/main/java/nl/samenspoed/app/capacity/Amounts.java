package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;
import org.jspecify.annotations.Nullable;

/**
 * Holds the numbers of a report against the fields of their kind, and adds what is calculated.
 *
 * <p>What is given is never replaced by a calculation: a calculated number may come along, and is
 * refused when it is not what the formula says.
 */
final class Amounts {

    private final CapacityShape shape;
    private final Map<String, BigDecimal> given;

    private Amounts(CapacityShape shape, Map<String, BigDecimal> given) {
        this.shape = shape;
        this.given = given;
    }

    /** All numbers of the report, or why they cannot be. */
    static Outcome<Map<String, BigDecimal>> complete(
            CapacityShape shape, Map<String, BigDecimal> given) {
        return new Amounts(shape, given).complete();
    }

    /** The numbers of a report that somebody made with this kind before them. */
    static Outcome<Map<String, BigDecimal>> completeAndSensible(
            CapacityShape shape, Map<String, BigDecimal> given) {
        var amounts = new Amounts(shape, given);
        return amounts.complete()
                .then(
                        all ->
                                amounts.more(Role.TOTAL)
                                        .or(() -> amounts.more(Role.STAFFED))
                                        .<Outcome<Map<String, BigDecimal>>>map(Outcome.Refused::new)
                                        .orElseGet(() -> Outcome.done(all)));
    }

    private Outcome<Map<String, BigDecimal>> complete() {
        var wrong = unknown().or(this::wrongField);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        var all = new TreeMap<>(given);
        for (var field : shape.fields()) {
            var calculated = calculated(field);
            var sent = given.get(field.key());
            if (calculated != null && sent != null && sent.compareTo(calculated) != 0) {
                return Outcome.refused(
                        CapacityRefusal.CALCULATED_DIFFERS, field.key(), sent, calculated);
            }
            if (calculated != null) {
                all.put(field.key(), calculated);
            }
        }
        return Outcome.done(all);
    }

    private @Nullable BigDecimal calculated(CapacityField field) {
        var formula = field.formula();
        return formula == null
                ? null
                : formula.of(given)
                        .map(sum -> sum.setScale(field.decimals(), RoundingMode.HALF_UP))
                        .map(sum -> sum.max(field.least()))
                        .orElse(null);
    }

    private Optional<Refusal> unknown() {
        return given.keySet().stream()
                .filter(key -> shape.find(key).isEmpty())
                .sorted()
                .findFirst()
                .map(key -> Refusal.of(CapacityRefusal.FIELD_UNKNOWN, key, shape.code()));
    }

    private Optional<Refusal> wrongField() {
        return shape.given().stream()
                .flatMap(field -> wrong(field, given.get(field.key())).stream())
                .findFirst();
    }

    private static Optional<Refusal> wrong(CapacityField field, @Nullable BigDecimal amount) {
        if (amount == null) {
            return field.required()
                    ? Optional.of(Refusal.of(CapacityRefusal.FIELD_REQUIRED, field.key()))
                    : Optional.empty();
        }
        if (amount.compareTo(field.least()) < 0 || amount.compareTo(field.most()) > 0) {
            return Optional.of(
                    Refusal.of(
                            CapacityRefusal.NUMBER_OUT_OF_RANGE,
                            field.key(),
                            amount.toPlainString(),
                            field.least().toPlainString(),
                            field.most().toPlainString()));
        }
        return amount.stripTrailingZeros().scale() > field.decimals()
                ? Optional.of(
                        Refusal.of(
                                CapacityRefusal.TOO_PRECISE,
                                field.key(),
                                amount.toPlainString(),
                                field.decimals()))
                : Optional.empty();
    }

    /** More free than there is, or than there are people for, is a mistake. */
    private Optional<Refusal> more(Role limit) {
        var free = given(Role.FREE);
        var most = given(limit);
        return free == null || most == null || free.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                CapacityRefusal.MORE_FREE_THAN_THERE_IS,
                                free.toPlainString(),
                                key(limit),
                                most.toPlainString()));
    }

    private @Nullable BigDecimal given(Role role) {
        return shape.find(role).map(field -> given.get(field.key())).orElse(null);
    }

    private String key(Role role) {
        return shape.find(role).map(CapacityField::key).orElseThrow();
    }
}
