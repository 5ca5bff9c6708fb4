package nl.samenspoed.app.capacity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToIntFunction;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.network.Network;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The capacity module wired by hand. */
public final class CapacityFixture {

    private CapacityFixture() {}

    public static Capacity capacity(JdbcClient jdbc, Trail trail, InstantSource clock) {
        return capacity(jdbc, trail, clock, SmallWorld.NETWORK);
    }

    public static Capacity capacity(
            JdbcClient jdbc, Trail trail, InstantSource clock, Network network) {
        var figures = new JdbcFigures(jdbc, trail);
        var reporting = new ReportingCapacity(figures, network, new Answers(jdbc), clock);
        return new Capacity(
                reporting, figures, validity(jdbc, trail, clock, network), network, clock);
    }

    public static FigureValidity validity(
            JdbcClient jdbc, Trail trail, InstantSource clock, Network network) {
        return new FigureValidity(AgreementsFixture.read(jdbc, trail, network, clock), network);
    }

    public static KindsOfCapacity kinds(
            JdbcClient jdbc, Trail trail, InstantSource clock, Network network) {
        var readings = new JdbcReadings(jdbc, trail);
        var figures = new JdbcFigures(jdbc, trail);
        var answers = new Answers(jdbc);
        var validity = validity(jdbc, trail, clock, network);
        var reporting = new ReportingCapacity(figures, network, answers, clock);
        return new KindsOfCapacity(
                new ReportingKinds(reporting, readings, network, answers, clock),
                readings,
                new Capacity(reporting, figures, validity, network, clock),
                validity,
                network,
                clock);
    }

    public static Stops stops(JdbcClient jdbc, Trail trail, InstantSource clock) {
        return stops(jdbc, trail, clock, SmallWorld.NETWORK);
    }

    /** Tells of stops that outlast what was signed; returns how many. */
    public static ToIntFunction<Instant> outlasting(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Trail trail,
            InstantSource clock,
            Network network,
            ApplicationEventPublisher events) {
        var agreements = AgreementsFixture.read(jdbc, trail, network, clock);
        var norms =
                new OutlastedNorms(
                        new JdbcStops(jdbc, trail), agreements, network, transaction, events);
        return norms::tell;
    }

    public static Stops stops(JdbcClient jdbc, Trail trail, InstantSource clock, Network network) {
        var stops = new JdbcStops(jdbc, trail);
        var catalogue = new StopCatalogue(jdbc);
        var handling = new HandlingStops(stops, catalogue, network, new Answers(jdbc), clock);
        return new Stops(
                handling,
                stops,
                catalogue,
                AgreementsFixture.read(jdbc, trail, network, clock),
                network);
    }
}
