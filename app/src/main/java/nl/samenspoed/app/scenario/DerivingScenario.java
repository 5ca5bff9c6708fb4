package nl.samenspoed.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.RegionId;
import org.springframework.stereotype.Component;

/** Writes a region of the live network down as three scenarios, each with a name. */
@Component
class DerivingScenario {

    /** A scenario to be kept. */
    record Text(String name, String text) {}

    private final Network network;
    private final Totals totals;

    DerivingScenario(Network network, Totals totals) {
        this.network = network;
        this.totals = totals;
    }

    /** One centre, a desk for each subregion, and desks that share; none for no such region. */
    List<Text> derive(RegionId region, Locale locale) {
        return RegionNow.of(network.snapshot(), region, totals)
                .map(now -> texts(now, locale.getLanguage().equals("nl")))
                .orElseGet(List::of);
    }

    static List<Text> texts(RegionNow region, boolean dutch) {
        var name = ScenarioText.name(region.name());
        var whole = name + (dutch ? " een centrum" : " one centre");
        var desks = name + (dutch ? " desk per subregio" : " desk per subregion");
        var hybrid = name + (dutch ? " hybride netwerk" : " hybrid network");
        var writer = new ScenarioText(region);
        var texts = new ArrayList<Text>();
        texts.add(new Text(whole + ".yaml", writer.oneCentre(whole)));
        texts.add(new Text(desks + ".yaml", writer.deskForEach(desks, whole + ".yaml")));
        texts.add(new Text(hybrid + ".yaml", ScenarioText.hybrid(hybrid, desks + ".yaml")));
        return List.copyOf(texts);
    }
}
