package nl.samenspoed.app.desk.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityLevel;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.Formula;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.page.Tone;
import org.jspecify.annotations.Nullable;

/** One kind of capacity of one service, in words. */
public record KindShown(KindNow now) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CapacityShape shape() {
        return now.shape();
    }

    public String name(Locale locale) {
        return shape().kind().name().in(locale);
    }

    public boolean believed() {
        return now.believed();
    }

    public @Nullable Instant seenAt() {
        return now.seenAt();
    }

    /** As it stands now, also when too old to believe; null when never reported. */
    public @Nullable String figure(Locale locale) {
        var figure = now.figureNow();
        return figure == null ? null : Amount.text(figure, locale);
    }

    /** What the figure is counted in. */
    public String unit(Locale locale) {
        var kind = shape().kind();
        return BigDecimal.ONE.equals(now.figureNow())
                ? kind.unit().in(locale)
                : kind.units().in(locale);
    }

    /** A score has no unit in its sentence: 87, druk. */
    public boolean isScore() {
        return shape().figure().role() == Role.SCORE;
    }

    public Room room() {
        return now instanceof KindNow.Known known && !isScore()
                ? Room.of(known.figure(), now.amount(Role.TOTAL), shape().kind().scarcePercent())
                : Room.UNKNOWN;
    }

    /** How it stands, in one word. */
    public String word(Texts texts) {
        return !isScore() || !believed()
                ? texts.text("board.room." + (isScore() ? Room.UNKNOWN : room()).code())
                : now.level().map(level -> level.name().in(texts.locale())).orElse("");
    }

    public Tone tone() {
        if (!isScore() || !believed()) {
            return isScore() ? Tone.UNKNOWN : room().tone();
        }
        return now.level().map(level -> tone(level.tone())).orElse(Tone.CALM);
    }

    static Tone tone(CapacityLevel.Tone tone) {
        return switch (tone) {
            case CALM -> Tone.CALM;
            case SOON -> Tone.SOON;
            case NOW -> Tone.NOW;
        };
    }

    /** How full its bar is, in hundredths; null when that cannot be said. */
    public @Nullable Integer percent() {
        var figure = now.figureNow();
        if (figure == null || !believed()) {
            return null;
        }
        if (isScore()) {
            return part(figure, shape().figure().most());
        }
        var total = now.amount(Role.TOTAL);
        return total == null || total.signum() == 0 ? null : part(total.subtract(figure), total);
    }

    private static int part(BigDecimal some, BigDecimal all) {
        var percent = some.multiply(HUNDRED).divide(all, 0, RoundingMode.HALF_UP).intValue();
        return Math.clamp(percent, 0, 100);
    }

    /** Every other number that was given. */
    public List<Shown> others(Locale locale) {
        return shape().fields().stream()
                .filter(field -> !field.equals(shape().figure()))
                .map(field -> shown(field, locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Shown shown(CapacityField field, Locale locale) {
        var amount = now.amount(field.key());
        return amount == null
                ? null
                : new Shown(field.name().in(locale), Amount.text(amount, locale));
    }

    /**
     * A number with its name.
     *
     * @param text as the reader writes it
     */
    public record Shown(String name, String text) {}

    /** How the figure was calculated, part by part; empty when it was not. */
    public List<Shown> calculation(Locale locale) {
        var last = now.last();
        var formula = shape().figure().formula();
        return formula == null || last == null
                ? List.of()
                : formula.terms().stream()
                        .map(term -> part(term, last.amounts(), locale))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private @Nullable Shown part(
            Formula.Term term, Map<String, BigDecimal> amounts, Locale locale) {
        var value = term.of(amounts).orElse(null);
        if (value == null) {
            return null;
        }
        var name = new StringBuilder();
        if (term.field() != null) {
            name.append(Amount.text(term.weight(), locale))
                    .append(" × ")
                    .append(name(term.field(), locale));
        }
        if (term.per() != null) {
            name.append(" / ").append(name(term.per(), locale));
        }
        return new Shown(name.toString(), Amount.part(value, locale));
    }

    private String name(@Nullable String key, Locale locale) {
        return key == null
                ? ""
                : shape().find(key).map(field -> field.name().in(locale)).orElse(key);
    }

    /** Changes whenever something shown changes. */
    public String version() {
        var last = now.last();
        return (believed() ? "k" : "u")
                + now.figureNow()
                + "v"
                + (last == null ? 0 : last.version());
    }
}
