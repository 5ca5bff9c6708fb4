package nl.samenspoed.simulation.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.samenspoed.simulation.Plan;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.region.AmbulanceStation;
import nl.samenspoed.simulation.region.Demand;
import nl.samenspoed.simulation.region.Desk;
import nl.samenspoed.simulation.region.Home;
import nl.samenspoed.simulation.region.HomeKind;
import nl.samenspoed.simulation.region.Hospital;
import nl.samenspoed.simulation.region.Now;
import nl.samenspoed.simulation.region.Organisation;
import nl.samenspoed.simulation.region.Post;
import nl.samenspoed.simulation.region.Question;
import nl.samenspoed.simulation.region.Region;
import nl.samenspoed.simulation.region.Subregion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a region of a scenario in which nothing is wrong. */
final class Building {

    private static final String FIRST_DAY = "2026-01-05";
    private static final int WARM_UP = 14;
    private static final int DAYS = 28;

    private final JsonNode tree;
    private final Map<String, Integer> subregions = new HashMap<>();

    Building(JsonNode tree) {
        this.tree = tree;
        for (var one : tree.get("subregions")) {
            subregions.put(text(one, "name"), subregions.size());
        }
    }

    Scenario scenario() {
        var warmUp = Duration.ofDays(number("warm-up-days", WARM_UP));
        var plan =
                Plan.of(
                                number("seed", 1),
                                calendar(warmUp),
                                Duration.ofDays(number("days", DAYS)),
                                1)
                        .withWarmUp(warmUp);
        return new Scenario(text(tree, "name"), region(), plan, tree);
    }

    /** From the first day, or so long before now that measuring begins now. */
    private Calendar calendar(Duration warmUp) {
        var now = tree.get("now");
        if (now != null) {
            var there = LocalDateTime.parse(text(now, "at"));
            var zone = Calendar.amsterdam(there.toLocalDate()).zone();
            return new Calendar(there.atZone(zone).toInstant().minus(warmUp), zone);
        }
        var start = tree.get("start");
        return Calendar.amsterdam(LocalDate.parse(start == null ? FIRST_DAY : start.stringValue()));
    }

    private @Nullable Now now(@Nullable JsonNode one) {
        if (one == null) {
            return null;
        }
        long at = Duration.ofDays(number("warm-up-days", WARM_UP)).toMillis();
        return new Now(
                at,
                listed(one, "stops", this::openStop),
                listed(one, "taken", this::taken),
                listed(one, "waiting", this::waiting));
    }

    private static <T> List<T> listed(JsonNode one, String key, Function<JsonNode, T> each) {
        var nodes = one.get(key);
        return nodes == null ? List.of() : list(nodes, each);
    }

    private Now.OpenStop openStop(JsonNode one) {
        long millis = Duration.ofMinutes(count(one, "minutes")).toMillis();
        return new Now.OpenStop(named("hospitals", text(one, "hospital")), millis);
    }

    private Now.Taken taken(JsonNode one) {
        return new Now.Taken(named("places", text(one, "place")), count(one, "places"));
    }

    private Now.Waiting waiting(JsonNode one) {
        return new Now.Waiting(kind(one), where(one), count(one, "people"));
    }

    /** The number of something with a name of its own. */
    private int named(String list, String name) {
        for (int i = 0; i < tree.get(list).size(); i++) {
            if (text(tree.get(list).get(i), "name").equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("[" + name + "] is none of " + list);
    }

    private long number(String key, long otherwise) {
        var node = tree.get(key);
        return node == null ? otherwise : node.asLong();
    }

    private Region region() {
        return new Region(
                list("subregions", Building::subregion),
                list("hospitals", this::hospital),
                list("posts", this::post),
                list("ambulances", this::station),
                list("places", this::home),
                Rosters.of(tree.get("dispatchers")),
                Rosters.of(tree.get("crisis-teams")),
                organisation(tree.get("organisation")),
                demand(tree.get("demand")),
                assumptions(tree.get("assumptions")),
                now(tree.get("now")));
    }

    private <T> List<T> list(String key, Function<JsonNode, T> each) {
        return list(tree.get(key), each);
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> each) {
        var all = new ArrayList<T>();
        nodes.forEach(node -> all.add(each.apply(node)));
        return all;
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static int count(JsonNode node, String key) {
        return node.get(key).asInt();
    }

    private int where(JsonNode node) {
        return numberOf(node.get("subregion"));
    }

    private int numberOf(JsonNode name) {
        return Objects.requireNonNull(subregions.get(name.stringValue()));
    }

    private static Subregion subregion(JsonNode one) {
        return new Subregion(
                text(one, "name"),
                count(one, "inhabitants"),
                one.get("latitude").asDouble(),
                one.get("longitude").asDouble());
    }

    private Hospital hospital(JsonNode one) {
        return new Hospital(
                text(one, "name"),
                where(one),
                count(one, "bays"),
                count(one, "nurses"),
                count(one, "beds"),
                count(one, "intensive-care"),
                count(one, "birth-rooms"));
    }

    private Post post(JsonNode one) {
        return new Post(
                text(one, "name"),
                where(one),
                Rosters.of(one.get("doctors")),
                Rosters.of(one.get("cars")));
    }

    private AmbulanceStation station(JsonNode one) {
        return new AmbulanceStation(text(one, "name"), where(one), Rosters.of(one.get("cars")));
    }

    private Home home(JsonNode one) {
        return new Home(text(one, "name"), kind(one), where(one), count(one, "places"));
    }

    private static HomeKind kind(JsonNode one) {
        return Arrays.stream(HomeKind.values())
                .filter(it -> it.code().equals(text(one, "kind")))
                .findFirst()
                .orElseThrow();
    }

    private Organisation organisation(JsonNode one) {
        var there = one.get("presence");
        return new Organisation(
                list(one.get("desks"), this::desk),
                text(one, "queue").equals("pooled"),
                one.get("when-closed") != null && text(one, "when-closed").equals("others"),
                new Organisation.Presence(
                        there.get("physical").asDouble(),
                        there.get("remote").asDouble(),
                        there.get("on-call").asDouble()),
                text(one, "search").equals("live"),
                Organisation.Level.valueOf(text(one, "shared-at").toUpperCase(Locale.ROOT)));
    }

    private Desk desk(JsonNode one) {
        return new Desk(
                text(one, "name"),
                where(one),
                list(one.get("serves"), this::numberOf),
                Rosters.of(one.get("triagists")),
                Rosters.of(one.get("doctors")),
                Rosters.of(one.get("coordinators")));
    }

    private static Demand demand(@Nullable JsonNode one) {
        if (one == null) {
            return new Demand(1, List.of());
        }
        var growth = one.get("growth");
        var surges = one.get("surges");
        return new Demand(
                growth == null ? 1 : growth.asDouble(),
                surges == null ? List.of() : list(surges, Building::surge));
    }

    private static Demand.Surge surge(JsonNode one) {
        var named = one.get("question");
        var question =
                Arrays.stream(Question.values())
                        .filter(it -> named != null && it.code().equals(named.stringValue()))
                        .findFirst()
                        .orElse(null);
        return new Demand.Surge(
                question,
                LocalDate.parse(text(one, "from")),
                count(one, "days"),
                one.get("factor").asDouble());
    }

    private static Assumptions assumptions(@Nullable JsonNode others) {
        if (others == null) {
            return Assumptions.standard();
        }
        var changed = new HashMap<String, List<Double>>();
        others.properties().forEach(one -> changed.put(one.getKey(), numbers(one.getValue())));
        return Assumptions.standard().with(changed);
    }

    static List<Double> numbers(JsonNode value) {
        return value.isArray() ? list(value, JsonNode::asDouble) : List.of(value.asDouble());
    }
}
