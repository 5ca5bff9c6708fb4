package nl.samenspoed.benchmark.product;

/** Something to measure on both sides. */
record Workload(String name, Side product, Side limit) {}
