package nl.samenspoed.app.desk.breach;

import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.desk.rule.Followed;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.request.CareRequest;
import org.springframework.stereotype.Component;

/** Puts breaches in the words of the reader. */
@Component
public class DrawingBreaches {

    private final Breaches breaches;
    private final Network network;
    private final RoleNames roles;

    DrawingBreaches(Breaches breaches, Network network, RoleNames roles) {
        this.breaches = breaches;
        this.network = network;
        this.roles = roles;
    }

    /** Those of the own organisation. */
    public List<BreachLine> own(Actor actor, Page page) {
        return draw(breaches.own(actor), page);
    }

    /** Of a request that the reader looks at. */
    public List<BreachLine> of(CareRequest request, Page page) {
        return draw(breaches.of(request), page);
    }

    List<BreachLine> draw(List<Breach> some, Page page) {
        return some.stream().map(breach -> line(breach, page)).toList();
    }

    private BreachLine line(Breach breach, Page page) {
        var snapshot = network.snapshot();
        return new BreachLine(
                breach,
                UUID.randomUUID(),
                snapshot.findService(breach.service()).map(ServiceEntry::name).orElse("?"),
                snapshot.findOrganisation(breach.organisation())
                        .map(Organisation::name)
                        .orElse("?"),
                snapshot.findSubregion(breach.subregion()).map(Subregion::name).orElse("?"),
                what(breach, page),
                state(breach, page),
                breach.canBeContested(page.time().now()));
    }

    private static String what(Breach breach, Page page) {
        var rule = breach.declared().rule();
        return rule == null
                ? happened(breach, page)
                : happened(breach, page) + " " + Followed.text(page, rule);
    }

    private static String happened(Breach breach, Page page) {
        var declared = breach.declared();
        var observed = page.time().at(declared.observedAt());
        var at = page.time().at(breach.at());
        return breach.reason() == null
                ? page.text("breach.unanswered", declared.free(), observed, at)
                : page.text(
                        "breach.refused",
                        declared.free(),
                        observed,
                        at,
                        page.text("refusal-reason." + breach.reason().code()));
    }

    private String state(Breach breach, Page page) {
        var settled = breach.settled();
        if (settled != null) {
            return page.text(
                    settled.upheld() ? "breach.upheld" : "breach.dropped",
                    settled.by(),
                    roles.name(settled.role(), page.t().language()),
                    page.time().at(settled.at()));
        }
        if (breach.contested() != null) {
            return page.text(
                    "breach.contested",
                    breach.contested().by(),
                    page.time().at(breach.contested().at()));
        }
        return breach.canBeContested(page.time().now())
                ? page.text("breach.open", page.time().at(breach.contestBy()))
                : page.text("breach.not-contested");
    }
}
