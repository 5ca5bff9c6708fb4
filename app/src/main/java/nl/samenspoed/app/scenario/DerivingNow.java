package nl.samenspoed.app.scenario;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.request.SeekingCount;
import org.springframework.stereotype.Component;

/**
 * Writes a region down as it is at this moment, and once more for each stop as if it lasted two
 * hours longer.
 */
@Component
class DerivingNow {

    private static final int LONGER = 120;

    /** A study compares no more scenarios than people can read beside each other. */
    private static final int MOST_STOPS = 4;

    private final Network network;
    private final Totals totals;
    private final Live live;
    private final Agreed agreed;
    private final Habits habits;
    private final InstantSource clock;

    DerivingNow(
            Network network,
            Totals totals,
            Live live,
            Agreed agreed,
            Habits habits,
            InstantSource clock) {
        this.network = network;
        this.totals = totals;
        this.live = live;
        this.agreed = agreed;
        this.habits = habits;
        this.clock = clock;
    }

    /** As it is first; none for no such region. */
    List<DerivingScenario.Text> derive(Actor actor, RegionId region, Locale locale) {
        var snapshot = network.snapshot();
        boolean dutch = locale.getLanguage().equals("nl");
        return RegionNow.of(snapshot, region, totals)
                .map(
                        now ->
                                texts(
                                        now,
                                        agreed.desks(region, locale),
                                        state(actor, snapshot, region, now),
                                        habits.of(
                                                actor,
                                                region,
                                                RegionNow.places(snapshot, region),
                                                locale),
                                        dutch))
                .orElseGet(List::of);
    }

    private static List<DerivingScenario.Text> texts(
            RegionNow region,
            AgreedDesks desks,
            LiveState state,
            Habits.Seen habits,
            boolean dutch) {
        var title = ScenarioText.name(region.name()) + (dutch ? " nu" : " now");
        var texts = new ArrayList<DerivingScenario.Text>();
        texts.add(
                new DerivingScenario.Text(
                        title + ".yaml",
                        new ScenarioText(region).asNow(title, desks)
                                + habits.yaml()
                                + state.yaml()));
        for (var stop : state.stops().stream().limit(MOST_STOPS).toList()) {
            var place = stop.hospital().substring(ScenarioText.HOSPITAL.length());
            var name = title + " " + place + (dutch ? " twee uur langer" : " two hours longer");
            var text = "name: %s%nbased-on: %s.yaml%n".formatted(name, title);
            texts.add(
                    new DerivingScenario.Text(
                            name + ".yaml", text + state.longer(stop.hospital(), LONGER)));
        }
        return List.copyOf(texts);
    }

    private LiveState state(Actor actor, NetworkSnapshot snapshot, RegionId id, RegionNow region) {
        var stops = new ArrayList<LiveState.OpenStop>();
        var taken = new LinkedHashMap<String, Integer>();
        var subregions = snapshot.listSubregions(id).stream().filter(Subregion::active).toList();
        for (var part : region.parts()) {
            var services =
                    subregions.stream()
                            .filter(one -> one.name().equals(part.name()))
                            .flatMap(one -> snapshot.listServices(one.id()).stream())
                            .filter(snapshot::isActive)
                            .toList();
            stop(part, services).ifPresent(stops::add);
            taken(part, services, taken);
        }
        return new LiveState(clock.instant(), stops, taken, waiting(actor, subregions, region));
    }

    /** Those who seek care that the scenario has, in one of its subregions. */
    private List<LiveState.Seeking> waiting(
            Actor actor, List<Subregion> subregions, RegionNow region) {
        var seeking = live.waiting(actor);
        var waiting = new ArrayList<LiveState.Seeking>();
        for (var part : region.parts()) {
            var ids =
                    subregions.stream()
                            .filter(one -> one.name().equals(part.name()))
                            .map(Subregion::id)
                            .toList();
            for (var kind : Sizing.Place.values()) {
                int people =
                        seeking.stream()
                                .filter(one -> ids.contains(one.subregion()))
                                .filter(one -> RegionNow.isOf(kind, one.kind()))
                                .mapToInt(SeekingCount::count)
                                .sum();
                if (people > 0) {
                    waiting.add(
                            new LiveState.Seeking(
                                    kind.code(), ScenarioText.name(part.name()), people));
                }
            }
        }
        return waiting;
    }

    /** The departments of a part are one in a scenario, which has a stop when all of them have. */
    private Optional<LiveState.OpenStop> stop(RegionNow.Part part, Collection<ServiceEntry> all) {
        var departments =
                all.stream().filter(one -> one.kind().equals("emergency-department")).toList();
        var ends = departments.stream().flatMap(one -> live.stopUntil(one.id()).stream()).toList();
        return departments.isEmpty() || ends.size() < departments.size()
                ? Optional.empty()
                : ends.stream()
                        .min(Comparator.naturalOrder())
                        .map(
                                end ->
                                        new LiveState.OpenStop(
                                                ScenarioText.HOSPITAL
                                                        + ScenarioText.name(part.name()),
                                                end));
    }

    /** Where the scenario has the places that were reported, and all of them have a figure. */
    private void taken(
            RegionNow.Part part, Collection<ServiceEntry> all, Map<String, Integer> taken) {
        for (var kind : Sizing.Place.values()) {
            var services =
                    all.stream()
                            .filter(one -> RegionNow.isOf(kind, one))
                            .map(ServiceEntry::id)
                            .toList();
            var free = live.free(services);
            if (ScenarioText.isBelieved(kind, part) && free.size() == services.size()) {
                int total = Objects.requireNonNull(part.places().get(kind)).total();
                int some = free.values().stream().mapToInt(Integer::intValue).sum();
                taken.put(
                        kind.code() + " " + ScenarioText.name(part.name()),
                        Math.max(0, total - some));
            }
        }
    }
}
