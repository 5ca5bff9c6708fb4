package nl.samenspoed.simulation.assumption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that the model takes for true.
 *
 * @param key by which scenarios name it
 * @param values one number, or several in the order that the unit tells
 * @param unit of the values
 * @param standing how much is behind it
 * @param source where it comes from
 * @param dutch what it is, in Dutch
 * @param english what it is, in English
 * @param range between which it may as well be: two numbers with a source, nothing where its
 *     standing says how far, or {@code -} for a shape that no one number moves
 */
public record Assumption(
        String key,
        List<Double> values,
        String unit,
        Standing standing,
        String source,
        String dutch,
        String english,
        String range) {

    /** Which end of its range. */
    public enum End {
        LOW,
        HIGH
    }

    public Assumption {
        values = List.copyOf(values);
    }

    static Assumption parse(String line) {
        var cells = line.split(";", -1);
        if (cells.length != 8) {
            throw new IllegalStateException("[" + line + "] has [" + cells.length + "] cells");
        }
        var values = List.of(cells[1].split(" ")).stream().map(Double::valueOf).toList();
        return new Assumption(
                cells[0],
                values,
                cells[2],
                Standing.valueOf(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                cells[7]);
    }

    Assumption with(List<Double> others) {
        return new Assumption(key, others, unit, standing, source, dutch, english, range);
    }

    /** Whether the model can do with these values: as many, in their range, not all zero. */
    public boolean canBe(List<Double> others) {
        boolean share = unit.startsWith("share");
        return others.size() == values.size()
                && others.stream().allMatch(v -> v >= 0 && Double.isFinite(v) && (!share || v <= 1))
                && (others.size() == 1 || others.stream().anyMatch(v -> v > 0));
    }

    /** Whether it can be varied as one number. */
    public boolean hasRange() {
        return !range.equals("-");
    }

    /**
     * Its values at one end of its range. Of a mean with its variation the mean moves, of several
     * numbers of one kind all in proportion; a share moves by a part of what it is or of what it
     * lacks, so that it stays a share.
     */
    public List<Double> at(End end) {
        if (!hasRange()) {
            throw new IllegalStateException("[" + key + "] has no range");
        }
        if (!range.isEmpty()) {
            return List.of(Double.valueOf(range.split(" ", 2)[end.ordinal()]));
        }
        double part = end == End.LOW ? -standing.mayBeOff() : standing.mayBeOff();
        boolean onlyFirst = unit.endsWith("variation");
        var moved = new ArrayList<>(values);
        for (int i = 0; i < (onlyFirst ? 1 : moved.size()); i++) {
            moved.set(i, moved(moved.get(i), part));
        }
        return List.copyOf(moved);
    }

    private double moved(double value, double part) {
        double by = unit.startsWith("share") ? Math.min(value, 1 - value) : value;
        return BigDecimal.valueOf(value + part * by)
                .round(new MathContext(4, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** As in the table: whole numbers without a decimal point. */
    public String text() {
        return text(values);
    }

    /** These values as in the table. */
    public static String text(List<Double> values) {
        return values.stream().map(Assumption::text).collect(Collectors.joining(" "));
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
