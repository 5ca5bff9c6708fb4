package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.Holding;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * How long a stop should last at most: as partners signed it where the service is, and where they
 * signed nothing about it, as its kind says.
 */
public final class StopNorms {

    private final Agreements agreements;
    private final Holding holding;
    private final NetworkSnapshot network;

    StopNorms(Agreements agreements, NetworkSnapshot network) {
        this.agreements = agreements;
        this.holding = agreements.holding();
        this.network = network;
    }

    /**
     * @param within longest it should last
     * @param rule what was signed; null where it is a setting
     */
    public record Norm(Duration within, @Nullable FollowedRule rule) {}

    public Norm of(ServiceEntry service, StopKind kind) {
        return signed(holding.book(), network, service, kind.code(), holding.at())
                .map(this::norm)
                .orElseGet(() -> new Norm(kind.norm(), null));
    }

    /** What partners signed, as it held at some time. */
    static Optional<Effective> signed(
            Rulebook book, NetworkSnapshot network, ServiceEntry service, String kind, Instant at) {
        var in = network.subregionOf(service);
        return book.find(
                Subject.STOP_NORM,
                About.detail(service.kind(), kind),
                Situation.in(in.region().value(), in.id().value()),
                at);
    }

    private Norm norm(Effective found) {
        if (found.rule() instanceof Rule.StopNorm(var _, var within)) {
            return new Norm(within, agreements.followed(found));
        }
        throw new IllegalStateException("No norm: " + found.rule());
    }
}
