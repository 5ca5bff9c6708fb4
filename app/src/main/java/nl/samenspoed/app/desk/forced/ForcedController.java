package nl.samenspoed.app.desk.forced;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.ForcedPlacement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reports what was forced, for who watches over that. */
@Controller
class ForcedController {

    private final Escalations escalations;
    private final Network network;
    private final RoleNames roles;

    ForcedController(Escalations escalations, Network network, RoleNames roles) {
        this.escalations = escalations;
        this.network = network;
        this.roles = roles;
    }

    @GetMapping("/forced")
    ModelAndView forced(Actor actor, Page page) {
        return switch (escalations.forced(actor)) {
            case Outcome.Done<List<ForcedPlacement>>(var forced) ->
                    new ModelAndView(
                            "desk/forced/forced",
                            "view",
                            new Drawing(network.snapshot(), roles, page).draw(forced));
            case Outcome.Refused<List<ForcedPlacement>>(var refusal) ->
                    Refusals.page(page, refusal);
        };
    }

    private record Drawing(NetworkSnapshot network, RoleNames roles, Page page) {

        ForcedView draw(List<ForcedPlacement> forced) {
            return new ForcedView(counts(forced), forced.stream().map(this::line).toList());
        }

        private List<String> counts(List<ForcedPlacement> forced) {
            return forced.stream()
                    .collect(Collectors.groupingBy(this::region, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(
                            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .map(count -> page.text("forced.count", count.getKey(), count.getValue()))
                    .toList();
        }

        private ForcedView.Line line(ForcedPlacement forced) {
            return new ForcedView.Line(
                    forced.at(),
                    region(forced),
                    network.findSubregion(forced.subregion()).map(Subregion::name).orElse(""),
                    forced.requestNumber(),
                    network.findService(forced.service()).map(ServiceEntry::name).orElse("?"),
                    network.findOrganisation(forced.organisation())
                            .map(Organisation::name)
                            .orElse("?"),
                    forced.by() + ", " + roles.name(forced.role(), page.t().language()),
                    forced.justification(),
                    since(forced),
                    forced.acknowledgedAt() == null
                            && forced.arrivedAt() == null
                            && forced.fellThrough() == null);
        }

        private String region(ForcedPlacement forced) {
            return network.findRegion(forced.region()).map(Region::name).orElse("?");
        }

        private String since(ForcedPlacement forced) {
            if (forced.fellThrough() != null) {
                return page.text("forced.fell-through");
            }
            if (forced.arrivedAt() != null) {
                return page.text("forced.arrived", page.time().at(forced.arrivedAt()));
            }
            return forced.acknowledgedAt() == null
                    ? page.text("forced.waits")
                    : page.text("forced.accepted", page.time().at(forced.acknowledgedAt()));
        }
    }
}
