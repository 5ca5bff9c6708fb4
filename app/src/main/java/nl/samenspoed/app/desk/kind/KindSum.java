package nl.samenspoed.app.desk.kind;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityLevel;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.page.Tone;
import org.jspecify.annotations.Nullable;

/** One kind of capacity of several services together. */
public record KindSum(CapacityShape shape, List<KindNow> members) {

    public KindSum {
        members = List.copyOf(members);
    }

    private List<KindNow> known() {
        return members.stream().filter(KindNow::believed).toList();
    }

    public long unknown() {
        return members.size() - known().size();
    }

    public boolean isKnown() {
        return !known().isEmpty();
    }

    public boolean isScore() {
        return shape.figure().role() == Role.SCORE;
    }

    /** What is free of it altogether; scores do not add up. */
    public String free(Locale locale) {
        return Amount.text(sum(Role.FREE), locale);
    }

    private BigDecimal sum(Role role) {
        return known().stream()
                .map(now -> now.amount(role))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String unit(Locale locale) {
        return sum(Role.FREE).compareTo(BigDecimal.ONE) == 0
                ? shape.kind().unit().in(locale)
                : shape.kind().units().in(locale);
    }

    /** How many there are of each level, the heaviest first. */
    public List<Count> levels() {
        Map<CapacityLevel, Integer> counts = new LinkedHashMap<>();
        known().stream()
                .flatMap(now -> now.level().stream())
                .sorted(Comparator.comparing(CapacityLevel::from).reversed())
                .forEach(level -> counts.merge(level, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many stand at a level. */
    public record Count(CapacityLevel level, int number) {

        public Tone tone() {
            return KindShown.tone(level.tone());
        }
    }

    /** When the oldest was seen of those that are believed. */
    public @Nullable Instant oldest() {
        return known().stream()
                .map(KindNow::seenAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
