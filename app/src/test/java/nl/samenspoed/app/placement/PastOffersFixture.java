package nl.samenspoed.app.placement;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to past offers, by hand. */
public final class PastOffersFixture {

    private PastOffersFixture() {}

    public static PastOffers of(JdbcClient jdbc) {
        return new PastOffers(jdbc);
    }
}
