package nl.samenspoed.app.request;

/** The door to past requests, by hand. */
public final class PastRequestsFixture {

    private PastRequestsFixture() {}

    public static PastRequests of(RequestsFixture world) {
        var jdbc = world.database.jdbc();
        var rows = new JdbcRows(jdbc, world.patients, RequestsFixture.CLAIMS);
        return new PastRequests(jdbc, new JdbcFacts(jdbc), rows, world.trail);
    }
}
