package nl.samenspoed.app.administration.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.placement.MustDeliver;
import nl.samenspoed.app.placement.MustDeliver.Area;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.placement.RefusalReason;
import org.springframework.stereotype.Component;

/** Lays the rule out to read. */
@Component
class DrawingDeliver {

    private final MustDeliverRules rules;
    private final Network network;

    DrawingDeliver(MustDeliverRules rules, Network network) {
        this.rules = rules;
        this.network = network;
    }

    DeliverView list(Actor actor, Typed form) {
        var known = rules.list(actor);
        return new DeliverView(
                known.stream().map(this::line).toList(),
                places(actor, known.stream().map(MustDeliver::area).collect(Collectors.toSet())),
                List.of(),
                form,
                true,
                false);
    }

    DeliverView one(Actor actor, MustDeliver rule, Typed form, boolean saved) {
        return new DeliverView(
                List.of(line(rule)),
                List.of(),
                rules.history(actor, rule.id()),
                form,
                rules.keeps(actor, rule.area()),
                saved);
    }

    static Typed drawn(MustDeliver rule) {
        return drawn(rule.version(), rule.isOn(), rule.terms());
    }

    static Typed drawn(int version, boolean on, MustDeliver.Terms terms) {
        return Typed.drawn(
                version,
                Map.of(
                        "on", List.of(on ? "yes" : "no"),
                        "exempt", terms.exempt().stream().map(RefusalReason::code).toList(),
                        "days", List.of(String.valueOf(terms.contestDays()))));
    }

    private DeliverView.Line line(MustDeliver rule) {
        return new DeliverView.Line(
                rule, DeliverController.BASE + "/" + rule.id(), where(rule.area()));
    }

    private String where(Area area) {
        var region = area.region();
        var subregion = area.subregion();
        if (region != null) {
            return network.snapshot().findRegion(region).map(Region::name).orElse("?");
        }
        return subregion == null
                ? "?"
                : network.snapshot().findSubregion(subregion).map(this::within).orElse("?");
    }

    private String within(Subregion part) {
        return network.snapshot().getRegion(part.region()).name() + " > " + part.name();
    }

    private List<Choice> places(Actor actor, Set<Area> taken) {
        var choices = new ArrayList<Choice>();
        for (var region : network.snapshot().listRegions()) {
            var whole = new Area(region.id(), null);
            if (rules.keeps(actor, whole) && !taken.contains(whole)) {
                choices.add(new Choice("region:" + region.id(), region.name()));
            }
            for (var part : network.snapshot().listSubregions(region.id())) {
                var area = new Area(null, part.id());
                if (rules.keeps(actor, area) && !taken.contains(area)) {
                    choices.add(new Choice("subregion:" + part.id(), within(part)));
                }
            }
        }
        return choices;
    }
}
