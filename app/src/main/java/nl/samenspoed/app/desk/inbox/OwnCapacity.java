package nl.samenspoed.app.desk.inbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.desk.kind.Amount;
import nl.samenspoed.app.desk.kind.KindShown;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the own services.
 *
 * @param key makes sending twice do it once
 * @param saved whether this answers a report that just came in
 * @param refusal why a report was refused, in words
 * @param only the one service that is shown; null for all
 */
public record OwnCapacity(
        List<Line> lines,
        UUID key,
        boolean saved,
        @Nullable String refusal,
        @Nullable ServiceId only) {

    public OwnCapacity {
        lines = List.copyOf(lines);
    }

    /** What the form follows: only these services, not those of everybody else. */
    public String live() {
        return lines.stream()
                .map(line -> "service:" + line.service().id())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Where the form comes from. */
    public String source() {
        return "/inbox/capacity" + (only == null ? "" : "?only=" + only);
    }

    /** The oldest observation: the age of the form as a whole. */
    public @Nullable Instant seenAt() {
        return lines.stream()
                .map(Line::seenAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * One kind of capacity of an own service.
     *
     * @param typed what somebody had typed when it was refused, by name of the field
     */
    public record Line(ServiceEntry service, KindNow now, Map<String, String> typed) {

        public Line {
            typed = Map.copyOf(typed);
        }

        public KindShown shown() {
            return new KindShown(now);
        }

        public boolean stale() {
            return !now.believed();
        }

        public @Nullable Instant seenAt() {
            return now.seenAt();
        }

        /** What there is in all; null when nobody said. */
        public @Nullable BigDecimal total() {
            return now.amount(Role.TOTAL);
        }

        /** Whether one number tells it: then that needs no name of its own. */
        public boolean isPlain() {
            return now.shape().given().stream().filter(field -> !field.folded()).count() == 1;
        }

        public List<Field> open() {
            return fields(false);
        }

        public List<Field> folded() {
            return fields(true);
        }

        private List<Field> fields(boolean folded) {
            return now.shape().given().stream()
                    .filter(field -> field.folded() == folded)
                    .map(this::field)
                    .toList();
        }

        private Field field(CapacityField field) {
            var name = fieldName(service.id(), now, field);
            var amount = now.amount(field.key());
            var value = amount == null ? "" : Amount.typed(amount);
            return new Field(name, field, typed.getOrDefault(name, value), value);
        }
    }

    /**
     * One number to type.
     *
     * @param value what stands in it
     * @param known what was reported last, or nothing
     */
    public record Field(String name, CapacityField field, String value, String known) {

        public String id() {
            return name.replace('/', '-');
        }

        public String least() {
            return Amount.typed(field.least());
        }

        public String most() {
            return Amount.typed(field.most());
        }

        /** The smallest difference that can be typed. */
        public String grain() {
            return BigDecimal.ONE.movePointLeft(field.decimals()).toPlainString();
        }

        /** How many of those one press adds. */
        public int steps() {
            return Math.max(1, field.step().movePointRight(field.decimals()).intValue());
        }
    }

    static String fieldName(ServiceId service, KindNow now, CapacityField field) {
        return now.shape().taken() && field.role() == Role.FREE
                ? "free-" + service
                : "amount/" + service + "/" + now.shape().code() + "/" + field.key();
    }
}
