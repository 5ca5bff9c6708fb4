package nl.samenspoed.app.capacity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors to past figures and stops, by hand. */
public final class PastCapacityFixture {

    private PastCapacityFixture() {}

    public static KnownFigures figures(JdbcClient jdbc) {
        return new KnownFigures(jdbc);
    }

    public static PastStops stops(JdbcClient jdbc) {
        return new PastStops(jdbc);
    }
}
