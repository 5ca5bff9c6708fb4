package nl.samenspoed.simulation.assumption;

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
 */
public record Assumption(
        String key,
        List<Double> values,
        String unit,
        Standing standing,
        String source,
        String dutch,
        String english) {

    public Assumption {
        values = List.copyOf(values);
    }

    static Assumption parse(String line) {
        var cells = line.split(";", -1);
        if (cells.length != 7) {
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
                cells[6]);
    }

    Assumption with(List<Double> others) {
        return new Assumption(key, others, unit, standing, source, dutch, english);
    }

    /** Whether the model can do with these values: as many, in their range, not all zero. */
    public boolean canBe(List<Double> others) {
        boolean share = unit.startsWith("share");
        return others.size() == values.size()
                && others.stream().allMatch(v -> v >= 0 && Double.isFinite(v) && (!share || v <= 1))
                && (others.size() == 1 || others.stream().anyMatch(v -> v > 0));
    }

    /** As in the table: whole numbers without a decimal point. */
    public String text() {
        return values.stream().map(Assumption::text).collect(Collectors.joining(" "));
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
