package nl.samenspoed.benchmark.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One workload at one number of users: the rounds of the product beside those of its limit. */
record Cell(String workload, int users, List<Round> rounds) {

    static final double NOISY = 0.15;

    /** Both sides, one after the other. */
    record Round(Load product, Load limit) {

        double ratio() {
            return product.rate() / limit.rate();
        }

        /** Whether others used so much of the machine that it says little. */
        boolean noisy() {
            return Math.max(product.others(), limit.others()) > NOISY;
        }

        long errors() {
            return product.errors() + limit.errors();
        }
    }

    Statistics ratio() {
        return Statistics.of(rounds.stream().map(Round::ratio).toList());
    }

    double product(ToDoubleFunction<Load> figure) {
        return Statistics.of(rounds.stream().map(r -> figure.applyAsDouble(r.product())).toList())
                .median();
    }

    double limit(ToDoubleFunction<Load> figure) {
        return Statistics.of(rounds.stream().map(r -> figure.applyAsDouble(r.limit())).toList())
                .median();
    }

    long errors() {
        return rounds.stream().mapToLong(Round::errors).sum();
    }

    boolean noisy() {
        return rounds.stream().anyMatch(Round::noisy);
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("workload", workload);
        map.put("users", users);
        map.put("ratioMedian", ratio().median());
        map.put("ratioLeast", ratio().least());
        map.put("ratioMost", ratio().most());
        map.put("noisy", noisy());
        map.put(
                "rounds",
                rounds.stream()
                        .map(
                                r ->
                                        Map.of(
                                                "product",
                                                r.product().toMap(),
                                                "limit",
                                                r.limit().toMap(),
                                                "ratio",
                                                r.ratio(),
                                                "noisy",
                                                r.noisy()))
                        .toList());
        return map;
    }
}
