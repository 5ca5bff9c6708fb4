package nl.samenspoed.app.administration.protocol;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.ProtocolFault;
import nl.samenspoed.app.triage.ProtocolLoaded;
import nl.samenspoed.app.triage.ProtocolUsage;
import nl.samenspoed.app.triage.ProtocolUse;
import nl.samenspoed.app.triage.Protocols;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays protocols out to read. */
@Component
class DrawingProtocols {

    static final String EVERYWHERE = "everywhere";

    private final Protocols protocols;
    private final Network network;

    DrawingProtocols(Protocols protocols, Network network) {
        this.protocols = protocols;
        this.network = network;
    }

    ProtocolsView draw(
            Actor actor, Page page, Typed form, List<ProtocolFault> faults, boolean saved) {
        var usage = protocols.usage();
        return new ProtocolsView(
                protocols.loaded(actor).stream().map(loaded -> line(page, loaded, usage)).toList(),
                places(actor, page),
                protocols.uses(actor).stream().map(use -> said(page, use)).toList(),
                faults,
                form,
                saved);
    }

    private ProtocolsView.Line line(Page page, ProtocolLoaded loaded, ProtocolUsage usage) {
        var protocol = loaded.protocol();
        var locale = page.t().locale();
        return new ProtocolsView.Line(
                loaded.id().toString(),
                protocol.name(),
                protocol.version(),
                protocol.title().in(locale),
                page.text(
                        "protocols.counts",
                        protocol.complaints().size(),
                        protocol.complaints().stream().mapToInt(c -> c.criteria().size()).sum(),
                        protocol.scale().name().in(locale)),
                protocol.source() + " " + protocol.licence(),
                protocol.notice().in(locale),
                usedIn(page, protocol, usage),
                page.time().at(loaded.at()) + ", " + loaded.by());
    }

    /** Everywhere but where another was chosen, or the regions that chose it, or nowhere. */
    private String usedIn(Page page, Protocol protocol, ProtocolUsage usage) {
        var everywhere = usage.isUsed(protocol, null);
        var differing =
                network.snapshot().listRegions().stream()
                        .filter(region -> usage.isUsed(protocol, region.id()) != everywhere)
                        .map(Region::name)
                        .toList();
        var names = String.join(", ", differing);
        if (!everywhere) {
            return differing.isEmpty() ? page.text("protocols.used.nowhere") : names;
        }
        return differing.isEmpty()
                ? page.text("protocols.used.everywhere")
                : page.text("protocols.used.but", names);
    }

    private List<Choice> places(Actor actor, Page page) {
        var places = new ArrayList<Choice>();
        if (actor.scope() instanceof Scope.Country) {
            places.add(new Choice(EVERYWHERE, page.text("protocols.used.everywhere")));
        }
        network.snapshot().listRegions().stream()
                .filter(region -> decidesOn(actor, region))
                .map(region -> new Choice(region.id().toString(), region.name()))
                .forEach(places::add);
        return places;
    }

    private static boolean decidesOn(Actor actor, Region region) {
        return switch (actor.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(var own) -> own.equals(region.id());
            case Scope.InSubregion _, Scope.AmongDesks _, Scope.OwnOrganisation _ -> false;
        };
    }

    private ProtocolsView.Said said(Page page, ProtocolUse use) {
        var version = use.version();
        return new ProtocolsView.Said(
                page.time().at(use.at()),
                use.by(),
                version == null
                        ? page.text("protocols.history.stop", use.name(), use.reason())
                        : page.text("protocols.history.use", use.name(), version, use.reason()),
                where(page, use.region()));
    }

    private String where(Page page, @Nullable RegionId region) {
        return region == null
                ? page.text("protocols.used.everywhere")
                : network.snapshot().findRegion(region).map(Region::name).orElse("?");
    }
}
