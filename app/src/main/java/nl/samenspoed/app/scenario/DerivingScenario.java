package nl.samenspoed.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.RegionId;
import org.springframework.stereotype.Component;

/** Writes a region of the live network down as three scenarios, each with a name. */
@Component
class DerivingScenario {

    /** A scenario to be kept. */
    record Text(String name, String text) {}

    private static final Map<DeskForm, String> DUTCH =
            Map.of(
                    DeskForm.ONE, " een centrum",
                    DeskForm.PER_SUBREGION, " desk per subregio",
                    DeskForm.SHARED, " hybride netwerk");
    private static final Map<DeskForm, String> ENGLISH =
            Map.of(
                    DeskForm.ONE, " one centre",
                    DeskForm.PER_SUBREGION, " desk per subregion",
                    DeskForm.SHARED, " hybrid network");

    private final Network network;
    private final Totals totals;
    private final Agreed agreed;
    private final Habits habits;

    DerivingScenario(Network network, Totals totals, Agreed agreed, Habits habits) {
        this.network = network;
        this.totals = totals;
        this.agreed = agreed;
        this.habits = habits;
    }

    /** As it is agreed now first, then the other two forms of desks; none for no such region. */
    List<Text> derive(Actor actor, RegionId region, Locale locale) {
        var snapshot = network.snapshot();
        return RegionNow.of(snapshot, region, totals)
                .map(
                        now ->
                                texts(
                                        now,
                                        agreed.desks(region, locale),
                                        habits.of(
                                                actor,
                                                region,
                                                RegionNow.places(snapshot, region),
                                                locale),
                                        locale.getLanguage().equals("nl")))
                .orElseGet(List::of);
    }

    static List<Text> texts(
            RegionNow region, AgreedDesks desks, Habits.Seen habits, boolean dutch) {
        var name = ScenarioText.name(region.name());
        var titles = dutch ? DUTCH : ENGLISH;
        var writer = new ScenarioText(region);
        var base = name + titles.get(desks.form());
        var texts = new ArrayList<Text>();
        texts.add(new Text(base + ".yaml", writer.base(base, desks) + habits.yaml()));
        for (var form : DeskForm.values()) {
            if (form != desks.form()) {
                var title = name + titles.get(form);
                var text = writer.otherwise(title, base + ".yaml", desks, form);
                texts.add(new Text(title + ".yaml", text));
            }
        }
        return List.copyOf(texts);
    }
}
