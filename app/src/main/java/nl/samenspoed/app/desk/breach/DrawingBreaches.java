package nl.samenspoed.app.desk.breach;

import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.desk.rule.Followed;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.BreachKind;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;
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
        return breaches.own(actor).stream()
                .map(breach -> line(breach, page, actor.organisation()))
                .toList();
    }

    /** Of a request that the reader looks at. */
    public List<BreachLine> of(CareRequest request, Page page) {
        return draw(breaches.of(request), page);
    }

    BreachesView draw(Actor actor, Page page) {
        var others =
                breaches.forOthers(actor) instanceof Outcome.Done<List<Breach>>(var some)
                        ? draw(some, page)
                        : null;
        return new BreachesView(
                breaches.between(actor).stream()
                        .map(breach -> line(breach, page, actor.organisation()))
                        .toList(),
                others,
                breaches.count(actor));
    }

    private List<BreachLine> draw(List<Breach> some, Page page) {
        return some.stream().map(breach -> line(breach, page, null)).toList();
    }

    /**
     * @param reader one of the two parties, who may contest when it is the one; null for others
     */
    private BreachLine line(Breach breach, Page page, @Nullable OrganisationId reader) {
        var snapshot = network.snapshot();
        var service = breach.what().service();
        var other = breach.other();
        return new BreachLine(
                breach,
                UUID.randomUUID(),
                kind(breach.what().kind(), page),
                service == null
                        ? null
                        : snapshot.findService(service).map(ServiceEntry::name).orElse("?"),
                name(breach.organisation(), snapshot),
                other == null ? null : name(other, snapshot),
                snapshot.findSubregion(breach.subregion()).map(Subregion::name).orElse("?"),
                breach.about() == null ? null : String.valueOf(breach.about().number()),
                what(breach, page),
                state(breach, page),
                breach.settled() == null ? seen(breach, page) : null,
                reader != null
                        && reader.equals(breach.other())
                        && breach.canBeSettledBetween(page.time().now()),
                breach.organisation().equals(reader) && breach.canBeContested(page.time().now()));
    }

    private static String name(OrganisationId organisation, NetworkSnapshot network) {
        return network.findOrganisation(organisation).map(Organisation::name).orElse("?");
    }

    private static String kind(BreachKind kind, Page page) {
        return page.text("breach.kind." + kind.code());
    }

    private static String what(Breach breach, Page page) {
        var rule = breach.rule();
        return rule == null
                ? happened(breach, page)
                : happened(breach, page) + " " + Followed.text(page, rule);
    }

    private static String happened(Breach breach, Page page) {
        var time = page.time();
        return switch (breach.what()) {
            case Breach.What.NotDelivered(var _, var reason, var declared) -> {
                var observed = time.at(declared.observedAt());
                yield reason == null
                        ? page.text(
                                "breach.unanswered",
                                declared.free(),
                                observed,
                                time.at(breach.at()))
                        : page.text(
                                "breach.refused",
                                declared.free(),
                                observed,
                                time.at(breach.at()),
                                page.text("refusal-reason." + reason.code()));
            }
            case Breach.What.NotAnswered(var _, var asked, var answerBy) ->
                    page.text("breach.not-answered", time.at(asked), time.at(answerBy));
            case Breach.What.StopTooLong(var _, var since, var endBy) ->
                    page.text("breach.stop-too-long", time.at(since), time.at(endBy));
            case Breach.What.LeadNotTaken(var asked, var answerBy) ->
                    page.text("breach.lead-not-taken", time.at(asked), time.at(answerBy));
        };
    }

    /** Who sees it now, and who will see it when. */
    private String seen(Breach breach, Page page) {
        var others = breach.isForOthers(page.time().now());
        var route = breach.route();
        if (route == null) {
            return others
                    ? page.text("breach.seen.office")
                    : page.text("breach.seen.parties", page.time().at(breach.contestBy()));
        }
        return page.text(
                others ? "breach.seen.route" : "breach.seen.parties-first",
                page.time().at(route.from()),
                whom(route, page));
    }

    private String whom(Breach.Route route, Page page) {
        if (route.role() != null) {
            return roles.name(route.role(), page.t().language());
        }
        return route.organisation() == null ? "?" : name(route.organisation(), network.snapshot());
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
