package nl.samenspoed.app.demo.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for any kind of capacity. Between which limits they lie stands in {@code
 * demo/capacity.csv}, with where they come from beside it. A kind that is not in it gets what its
 * fields allow, so that a new kind lives too.
 */
final class MadeUpNumbers {

    private static final BigDecimal SOME = BigDecimal.TEN;
    private static final int EVERY_THIRD = 3;

    private final Map<String, Range> ranges = new TreeMap<>();

    /**
     * @param moves how much it changes at a time; 0 when it belongs to the service and stays
     */
    private record Range(BigDecimal least, BigDecimal most, BigDecimal moves) {}

    MadeUpNumbers() {
        read().lines().skip(1).map(line -> line.split(",")).forEach(this::add);
    }

    private static String read() {
        try (var content = MadeUpNumbers.class.getResourceAsStream("/demo/capacity.csv")) {
            if (content == null) {
                throw new IllegalStateException("the program lacks demo/capacity.csv");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] cells) {
        ranges.put(
                cells[0],
                new Range(
                        new BigDecimal(cells[1]),
                        new BigDecimal(cells[2]),
                        new BigDecimal(cells[3])));
    }

    /** The next numbers of a service, a little beside those before. */
    Map<String, BigDecimal> next(KindNow before, String service, RandomGenerator chance) {
        var shape = before.shape();
        var numbers = new HashMap<String, BigDecimal>();
        for (var field : shape.given()) {
            var range = ranges.get(field.code());
            if (range != null || field.required()) {
                var last = before.amount(field.key());
                numbers.put(
                        field.key(),
                        next(field, range == null ? usual(field) : range, last, service, chance));
            }
        }
        fit(shape, service, numbers);
        return numbers;
    }

    private static Range usual(CapacityField field) {
        return new Range(field.least(), field.most().min(field.least().add(SOME)), field.step());
    }

    private static BigDecimal next(
            CapacityField field,
            Range range,
            @Nullable BigDecimal last,
            String service,
            RandomGenerator chance) {
        if (range.moves().signum() == 0) {
            int choices = range.most().subtract(range.least()).intValue() + 1;
            int own = Math.floorMod((service + field.code()).hashCode(), choices);
            return range.least().add(BigDecimal.valueOf(own));
        }
        var number =
                last == null
                        ? anywhere(range, chance)
                        : last.add(
                                range.moves().multiply(BigDecimal.valueOf(chance.nextInt(-1, 2))));
        return number.max(range.least())
                .min(range.most())
                .setScale(field.decimals(), RoundingMode.HALF_UP);
    }

    private static BigDecimal anywhere(Range range, RandomGenerator chance) {
        int steps =
                range.most()
                        .subtract(range.least())
                        .divide(range.moves(), 0, RoundingMode.FLOOR)
                        .intValue();
        return range.least()
                .add(range.moves().multiply(BigDecimal.valueOf(chance.nextInt(steps + 1))));
    }

    /** No more free than there is, one of three a bit short of staff, the rest occupied. */
    private static void fit(CapacityShape shape, String service, Map<String, BigDecimal> numbers) {
        var total = number(shape, Role.TOTAL, numbers);
        var free = number(shape, Role.FREE, numbers);
        if (total == null || free == null) {
            return;
        }
        boolean isShort = Math.floorMod(service.hashCode(), EVERY_THIRD) == 0;
        var staffed = isShort ? total.subtract(BigDecimal.ONE).max(BigDecimal.ONE) : total;
        var fitting = free.min(staffed);
        put(shape, Role.FREE, fitting, numbers);
        put(shape, Role.STAFFED, staffed, numbers);
        put(shape, Role.OCCUPIED, staffed.subtract(fitting), numbers);
    }

    private static @Nullable BigDecimal number(
            CapacityShape shape, Role role, Map<String, BigDecimal> numbers) {
        return shape.find(role).map(field -> numbers.get(field.key())).orElse(null);
    }

    private static void put(
            CapacityShape shape, Role role, BigDecimal number, Map<String, BigDecimal> numbers) {
        shape.find(role).ifPresent(field -> numbers.put(field.key(), number));
    }
}
