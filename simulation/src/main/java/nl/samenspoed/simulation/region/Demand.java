package nl.samenspoed.simulation.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more, or less, is asked than the assumptions say.
 *
 * @param growth factor for everything, all the time
 * @param surges for a while
 */
public record Demand(double growth, List<Surge> surges) {

    public Demand {
        surges = List.copyOf(surges);
    }

    /**
     * More or less for some days.
     *
     * @param question of which kind, or of all when it is {@code null}
     * @param from first day
     * @param days how many
     * @param factor of the rate
     */
    public record Surge(@Nullable Question question, LocalDate from, int days, double factor) {}
}
