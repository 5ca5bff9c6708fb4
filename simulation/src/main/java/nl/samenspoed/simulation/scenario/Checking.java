package nl.samenspoed.simulation.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samenspoed.simulation.assumption.Assumptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds a well-formed scenario against itself: names that exist, people on duty, shares that add
 * up.
 */
final class Checking {

    private static final List<String> WORKERS = List.of("triagists", "doctors", "coordinators");
    private static final double ROUNDING = 1e-6;
    private static final List<String> KINDS =
            List.of("short-stay", "rehabilitation", "home-nursing", "crisis-bed");

    private final JsonNode tree;
    private final Layers layers;
    private final Words words;
    private final List<Fault> faults;
    private final Set<String> subregions = new TreeSet<>();

    Checking(Layers layers, Words words, List<Fault> faults) {
        this.tree = layers.tree();
        this.layers = layers;
        this.words = words;
        this.faults = faults;
    }

    private void fault(String where, String code, Object... details) {
        var spot = layers.spot(where);
        var reason = words.text("fault." + code, details);
        faults.add(new Fault(spot.file(), spot.line(), where, reason));
    }

    void check() {
        tree.get("subregions").forEach(one -> subregions.add(one.get("name").stringValue()));
        for (var list : List.of("subregions", "hospitals", "posts", "ambulances", "places")) {
            distinct("/" + list, tree.get(list));
        }
        for (var list : List.of("hospitals", "posts", "ambulances", "places")) {
            located("/" + list, tree.get(list));
        }
        rosters();
        desks();
        presence();
        whereToGo();
        dates();
        now();
        assumptions();
    }

    private void now() {
        var now = tree.get("now");
        if (now == null) {
            return;
        }
        try {
            LocalDateTime.parse(now.get("at").stringValue());
        } catch (DateTimeException e) {
            fault("/now/at", "no-moment", now.get("at").stringValue());
        }
        named("/now/stops", now.get("stops"), "hospital", "hospitals");
        named("/now/taken", now.get("taken"), "place", "places");
        var waiting = now.get("waiting");
        for (int i = 0; waiting != null && i < waiting.size(); i++) {
            known("/now/waiting/" + i + "/subregion", waiting.get(i).get("subregion"));
        }
    }

    /** Each names one of a list of the scenario. */
    private void named(String where, @Nullable JsonNode some, String key, String list) {
        var names = new HashSet<String>();
        tree.get(list).forEach(one -> names.add(one.get("name").stringValue()));
        for (int i = 0; some != null && i < some.size(); i++) {
            var name = some.get(i).get(key).stringValue();
            if (!names.contains(name)) {
                fault(where + "/" + i + "/" + key, "unknown-name", name, words.name(list));
            }
        }
    }

    private void distinct(String where, JsonNode list) {
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            var name = list.get(i).get("name").stringValue();
            if (!seen.add(name)) {
                fault(where + "/" + i + "/name", "twice", name);
            }
        }
    }

    private void located(String where, JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            known(where + "/" + i + "/subregion", list.get(i).get("subregion"));
        }
    }

    private void known(String where, JsonNode name) {
        if (!subregions.contains(name.stringValue())) {
            fault(where, "unknown-subregion", name.stringValue(), String.join(", ", subregions));
        }
    }

    private void rosters() {
        open("/dispatchers", tree.get("dispatchers"));
        open("/crisis-teams", tree.get("crisis-teams"));
        var stations = tree.get("ambulances");
        for (int i = 0; i < stations.size(); i++) {
            open("/ambulances/" + i + "/cars", stations.get(i).get("cars"));
        }
    }

    private void open(String where, JsonNode roster) {
        if (!isEverOpen(roster)) {
            fault(where, "closed-all-week");
        }
    }

    private static boolean isEverOpen(JsonNode roster) {
        for (var shift : roster) {
            if (shift.get("number").asInt() > 0) {
                return true;
            }
        }
        return false;
    }

    private void desks() {
        var desks = tree.get("organisation").get("desks");
        distinct("/organisation/desks", desks);
        var served = new HashMap<String, String>();
        for (int i = 0; i < desks.size(); i++) {
            var desk = desks.get(i);
            var where = "/organisation/desks/" + i;
            known(where + "/subregion", desk.get("subregion"));
            if (!othersHelp()) {
                WORKERS.forEach(part -> open(where + "/" + part, desk.get(part)));
            }
            var serves = desk.get("serves");
            for (int j = 0; j < serves.size(); j++) {
                known(where + "/serves/" + j, serves.get(j));
                var before =
                        served.put(serves.get(j).stringValue(), desk.get("name").stringValue());
                if (before != null) {
                    fault(where + "/serves/" + j, "served-twice", serves.get(j).stringValue());
                }
            }
        }
        if (othersHelp()) {
            WORKERS.forEach(part -> openSomewhere(desks, part));
        }
        var forgotten = new ArrayList<>(subregions);
        forgotten.removeAll(served.keySet());
        if (!forgotten.isEmpty()) {
            fault("/organisation/desks", "served-by-nobody", String.join(", ", forgotten));
        }
    }

    private boolean isTold(String where) {
        return faults.stream().anyMatch(fault -> fault.where().startsWith(where));
    }

    private boolean othersHelp() {
        var closed = tree.get("organisation").get("when-closed");
        return closed != null && closed.stringValue().equals("others");
    }

    /** Who helps a desk that is closed must be somewhere. */
    private void openSomewhere(JsonNode desks, String part) {
        for (var desk : desks) {
            if (isEverOpen(desk.get(part))) {
                return;
            }
        }
        fault("/organisation/desks/0/" + part, "closed-all-week");
    }

    private void presence() {
        double sum = 0;
        for (var share : tree.get("organisation").get("presence")) {
            sum += share.asDouble();
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            fault("/organisation/presence", "not-one", Double.toString(sum));
        }
    }

    /** Of each kind there is a place, as far as capacity is seen. */
    private void whereToGo() {
        boolean everywhere =
                !tree.get("organisation").get("shared-at").stringValue().equals("subregion");
        for (var kind : KINDS) {
            var missing = new TreeSet<>(everywhere ? Set.of("") : subregions);
            for (var home : tree.get("places")) {
                if (home.get("kind").stringValue().equals(kind) && home.get("places").asInt() > 0) {
                    missing.remove("");
                    missing.remove(home.get("subregion").stringValue());
                }
            }
            if (!missing.isEmpty()) {
                fault("/places", "nowhere", kind, String.join(", ", missing));
            }
        }
    }

    private void dates() {
        date("/start", tree.get("start"));
        var demand = tree.get("demand");
        var surges = demand == null ? null : demand.get("surges");
        for (int i = 0; surges != null && i < surges.size(); i++) {
            date("/demand/surges/" + i + "/from", surges.get(i).get("from"));
        }
    }

    private void date(String where, @Nullable JsonNode date) {
        if (date == null) {
            return;
        }
        try {
            LocalDate.parse(date.stringValue());
        } catch (DateTimeException e) {
            fault(where, "no-date", date.stringValue());
        }
    }

    private void assumptions() {
        var others = tree.get("assumptions");
        if (others == null) {
            return;
        }
        for (var one : others.properties()) {
            var where = "/assumptions/" + one.getKey();
            var known = Assumptions.standard().find(one.getKey());
            if (known.isEmpty()) {
                fault(where, "unknown-assumption", one.getKey());
            } else if (!isTold(where) && !known.get().canBe(Building.numbers(one.getValue()))) {
                fault(
                        where,
                        "impossible-assumption",
                        known.get().values().size(),
                        known.get().unit());
            }
        }
    }
}
