package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a breach goes that the parties do not settle, and when; asked here and nowhere else. */
@Component
class BreachRoutes {

    private final Agreements agreements;
    private final Network network;

    BreachRoutes(Agreements agreements, Network network) {
        this.agreements = agreements;
        this.network = network;
    }

    /**
     * As it holds when the breach is recorded, where it was made.
     *
     * @param longest how long it can be contested whatever the route says; null when nothing is
     *     said
     */
    Breach.@Nullable Route find(NewBreach breach, @Nullable Duration longest) {
        return agreements
                .since(breach.at())
                .find(
                        Subject.BREACH_ROUTE,
                        About.detail(null, breach.what().kind().subject().code()),
                        situation(breach),
                        breach.at())
                .flatMap(found -> route(found, breach.at(), longest))
                .orElse(null);
    }

    private static Situation situation(NewBreach breach) {
        var in = breach.in();
        return breach.other() == null
                ? Situation.in(in.region().value(), in.id().value())
                : new Situation(
                        in.region().value(),
                        in.id().value(),
                        breach.other().value(),
                        breach.organisation().value());
    }

    /** Nothing when the organisation is gone: then it goes where it goes without a route. */
    private Optional<Breach.Route> route(Effective found, Instant at, @Nullable Duration longest) {
        if (!(found.rule()
                instanceof Rule.BreachRoute(var _, var after, var role, var organisation))) {
            throw new IllegalStateException("No route: " + found.rule());
        }
        var until = longest == null || longest.compareTo(after) < 0 ? after : longest;
        var rule = agreements.followed(found);
        return organisation == null
                ? Optional.of(new Breach.Route(at.plus(until), role, null, rule))
                : organisation(organisation)
                        .map(id -> new Breach.Route(at.plus(until), null, id, rule));
    }

    private Optional<OrganisationId> organisation(String code) {
        return network.snapshot()
                .findOrganisationByCode(code)
                .filter(Organisation::active)
                .map(Organisation::id);
    }
}
