package nl.samenspoed.benchmark.product;

/** The product or its limit: makes what each user does. */
interface Side {

    Operation user(int number) throws Exception;

    /** Before each cell, outside the measured time. */
    default void prepare() throws Exception {}
}
