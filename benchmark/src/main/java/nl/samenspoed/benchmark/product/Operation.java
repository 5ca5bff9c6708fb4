package nl.samenspoed.benchmark.product;

/** What one user does again and again, on a connection of its own. */
interface Operation extends AutoCloseable {

    /** Throws when it was not done as it should. */
    void run() throws Exception;

    @Override
    default void close() throws Exception {}
}
