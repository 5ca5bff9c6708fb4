package nl.samenspoed.app.triage;

import java.time.InstantSource;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.context.MessageSource;

/** The door to protocols on a real database, for tests of who stands before it. */
public final class TriageFixture {

    private TriageFixture() {}

    public static Protocols protocols(
            TestDatabase database, InstantSource clock, MessageSource texts, Network network) {
        var jdbc = new JdbcProtocols(database.jdbc(), new Trail(database.dataSource(), clock));
        return new Protocols(jdbc, texts, network, new Answers(database.jdbc()), clock);
    }

    /** The text of a protocol without faults in the small world. */
    public static String text(String version) {
        return SmallProtocol.TEXT
                .replace("emergency-department", "elv-low")
                .replace("\"version\": \"1\"", "\"version\": \"" + version + "\"");
    }

    /** The texts that come with the program. */
    public static java.util.List<String> shipped() {
        return ShippedProtocols.FILES.stream().map(ShippedProtocols::text).toList();
    }

    public static Protocol read(String text) {
        return switch (Shipped.READING.read(text, care -> true, Shipped.NL)) {
            case ReadProtocol.Right(var protocol) -> protocol;
            case ReadProtocol.Wrong(var faults) -> throw new AssertionError(faults);
        };
    }
}
