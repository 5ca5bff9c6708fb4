package nl.samenspoed.app.desk.desks;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.DeskOrganisations;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which desks there are, for who wants to know where somebody sits now. */
@Controller
class DesksController {

    private final DeskOrganisations desks;
    private final Agreements agreements;
    private final Network network;
    private final RoleNames roles;

    DesksController(
            DeskOrganisations desks, Agreements agreements, Network network, RoleNames roles) {
        this.desks = desks;
        this.agreements = agreements;
        this.network = network;
        this.roles = roles;
    }

    @GetMapping("/desks")
    ModelAndView desks(
            Actor actor, Page page, @RequestParam(name = "region") @Nullable String chosen) {
        if (!actor.may(Capability.SEE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var snapshot = network.snapshot();
        var regions =
                snapshot.listRegions().stream()
                        .filter(Region::active)
                        .sorted(Comparator.comparing(Region::name))
                        .toList();
        var region =
                regions.stream()
                        .filter(known -> known.code().equals(chosen))
                        .findFirst()
                        .or(() -> own(actor, snapshot))
                        .or(() -> regions.stream().findFirst());
        return new ModelAndView(
                "desk/desks/desks",
                "view",
                region.map(
                                known ->
                                        new DrawingDesks(agreements, roles, page)
                                                .draw(
                                                        known,
                                                        regions,
                                                        desks.desks(known.id(), page.time().now())))
                        .orElse(DesksView.NONE));
    }

    private static Optional<Region> own(Actor actor, NetworkSnapshot network) {
        return switch (actor.scope()) {
            case Scope.Country() -> Optional.empty();
            case Scope.InRegion(var region) -> network.findRegion(region);
            case Scope.AmongDesks(var region, var _) -> network.findRegion(region);
            case Scope.InSubregion(var subregion) -> of(Stream.of(subregion), network);
            case Scope.OwnOrganisation() ->
                    of(network.subregionsOf(actor.organisation()).stream(), network);
        };
    }

    private static Optional<Region> of(Stream<SubregionId> subregions, NetworkSnapshot network) {
        return subregions
                .flatMap(subregion -> network.findSubregion(subregion).stream())
                .map(Subregion::region)
                .flatMap(region -> network.findRegion(region).stream())
                .findFirst();
    }
}
