package nl.samenspoed.app.request;

import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.AgreementsFixture;

/** The door to past requests, by hand. */
public final class PastRequestsFixture {

    private PastRequestsFixture() {}

    public static PastRequests of(RequestsFixture world) {
        var jdbc = world.database.jdbc();
        var rows =
                new JdbcRows(
                        jdbc,
                        world.patients,
                        RequestsFixture.CLAIMS,
                        AgreementsFixture.desks(jdbc, SmallWorld.NETWORK, world.clock));
        return new PastRequests(jdbc, new JdbcFacts(jdbc), rows, world.trail);
    }
}
