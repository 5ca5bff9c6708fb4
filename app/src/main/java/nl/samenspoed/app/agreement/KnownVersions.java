package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.util.function.LongSupplier;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.store.Known;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All versions that ever held, hold or will hold, in memory: every search, offer and screen asks
 * them.
 */
@Component
class KnownVersions {

    private final Known<Rulebook> known;

    @Autowired
    KnownVersions(JdbcVersions versions) {
        this(versions, Known.LOOK_EVERY, System::nanoTime);
    }

    KnownVersions(JdbcVersions versions, Duration every, LongSupplier nanos) {
        known = new Known<>(() -> new Rulebook(versions.everHeld()), every, nanos);
    }

    Rulebook book() {
        return known.get();
    }

    /** Something was agreed or ended on this node. */
    void forget() {
        known.forget();
    }
}
