package nl.samenspoed.app.administration.ladder;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.placement.Ladder;
import nl.samenspoed.app.placement.Ladders;
import nl.samenspoed.app.request.LadderStep;
import org.springframework.stereotype.Component;

/** Lays ladders out to read. */
@Component
class DrawingLadders {

    private final Ladders ladders;
    private final Network network;

    DrawingLadders(Ladders ladders, Network network) {
        this.ladders = ladders;
        this.network = network;
    }

    LaddersView list(Actor actor, Page page, Typed form) {
        return new LaddersView(
                ladders.list(actor).stream().map(ladder -> line(page, ladder)).toList(),
                places(actor, page),
                kinds(page),
                form);
    }

    LadderView ladder(Actor actor, Page page, Ladder ladder, Typed form, boolean saved) {
        return new LadderView(
                line(page, ladder),
                form,
                ladders.keeps(actor, ladder.whom()),
                ladder.whom().equals(Ladder.Whom.ANYBODY),
                saved);
    }

    private LaddersView.Line line(Page page, Ladder ladder) {
        return new LaddersView.Line(
                LadderController.BASE + "/" + ladder.id(),
                whom(page, ladder.whom()),
                steps(page, ladder.steps()),
                page.text(
                        "ladder.changed-by",
                        page.time().at(ladder.change().at()),
                        ladder.change().by()));
    }

    private String whom(Page page, Ladder.Whom whom) {
        var snapshot = network.snapshot();
        var region = whom.region();
        var subregion = whom.subregion();
        var kind = whom.kind();
        var place =
                region != null
                        ? snapshot.findRegion(region).map(Region::name).orElse("?")
                        : subregion != null
                                ? snapshot.findSubregion(subregion).map(Subregion::name).orElse("?")
                                : page.text("ladder.country");
        var care =
                kind == null
                        ? page.text("ladder.any-kind")
                        : snapshot.findKind(kind)
                                .map(known -> known.name().in(page.t().locale()))
                                .orElse(kind);
        var urgency = whom.urgency();
        return String.join(
                ", ",
                place,
                care,
                urgency == null ? page.text("ladder.any-urgency") : urgency.name());
    }

    private static List<String> steps(Page page, List<LadderStep> steps) {
        var told = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var reach = page.text("ladder.reach." + step.reach());
            var text =
                    step.callsDutyManager()
                            ? reach
                            : page.text("ladder.ahead", reach, step.places());
            told.add(
                    i == 0
                            ? text
                            : page.text(
                                    "ladder.then", text, steps.get(i - 1).nextAfter().toMinutes()));
        }
        return told;
    }

    private List<Choice> places(Actor actor, Page page) {
        var choices = new ArrayList<Choice>();
        if (ladders.keeps(actor, Ladder.Whom.ANYBODY)) {
            choices.add(new Choice("country", page.text("ladder.country")));
        }
        for (var region : network.snapshot().listRegions()) {
            if (ladders.keeps(actor, new Ladder.Whom(region.id(), null, null, null))) {
                choices.add(new Choice("region:" + region.id(), region.name()));
            }
            for (var part : network.snapshot().listSubregions(region.id())) {
                if (ladders.keeps(actor, new Ladder.Whom(null, part.id(), null, null))) {
                    choices.add(
                            new Choice(
                                    "subregion:" + part.id(), region.name() + " > " + part.name()));
                }
            }
        }
        return choices;
    }

    private List<Choice> kinds(Page page) {
        return network.snapshot().listKinds().stream()
                .filter(kind -> kind.active() && kind.offerable())
                .map(kind -> new Choice(kind.code(), kind.name().in(page.t().locale())))
                .toList();
    }
}
