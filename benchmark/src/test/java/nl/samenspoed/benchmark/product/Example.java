package nl.samenspoed.benchmark.product;

import java.util.List;

/** Results made up for tests. */
final class Example {

    private Example() {}

    static Load load(double rate, double p99, double others) {
        return new Load(100, rate, 1.5, p99, 40, 0, "", 300, 200, others);
    }

    static Cell.Round round(double product, double limit) {
        return round(load(product, 7, 0), load(limit, 3, 0));
    }

    static Cell.Round round(Load product, Load limit) {
        return new Cell.Round(product, limit);
    }

    static Cell cell(String workload, int users, double product, double limit) {
        return new Cell(workload, users, List.of(round(product, limit)));
    }
}
