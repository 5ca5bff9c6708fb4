package nl.samenspoed.app.triage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.triage.ReadingProtocols.Telling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a protocol that has the right shape against itself: what it names must be there. */
final class CheckingProtocol {

    private final JsonNode tree;
    private final Predicate<String> isCare;
    private final Telling telling;
    private final List<ProtocolFault> faults = new ArrayList<>();
    private final Set<String> advised = new HashSet<>();

    CheckingProtocol(JsonNode tree, Predicate<String> isCare, Telling telling) {
        this.tree = tree;
        this.isCare = isCare;
        this.telling = telling;
    }

    List<ProtocolFault> faults() {
        var scale = Scales.find(text(tree, "scale")).orElse(null);
        if (scale == null) {
            wrong("/scale", "scale", text(tree, "scale"));
        }
        gate();
        once("/context");
        once("/complaints");
        once("/advice");
        each("/context")
                .forEach(
                        item -> condition(item.place("holds"), item.node().get("holds"), Set.of()));
        each("/complaints").forEach(complaint -> complaint(complaint, scale));
        each("/advice")
                .filter(item -> !advised.contains(item.code()))
                .forEach(item -> wrong(item.place("code"), "unused", item.code()));
        return faults;
    }

    /** The first questions of all are asked once: a general protocol has all of them. */
    private void gate() {
        var flags = new HashSet<String>();
        tree.path("redFlags").forEach(question -> flags.add(text(question, "flag")));
        var general = text(tree, "discipline").equals("general");
        if (general && flags.size() != RedFlag.values().length) {
            wrong("/redFlags", "red-flags");
        }
        if (!general && tree.has("redFlags")) {
            wrong("/redFlags", "red-flags-elsewhere");
        }
    }

    private void complaint(Item complaint, @Nullable Scale scale) {
        var node = complaint.node();
        condition(complaint.place("asked"), node.get("asked"), Set.of());
        level(complaint.place("otherwise"), text(node, "otherwise"), scale);
        care(complaint);
        advice(complaint);
        once(complaint.place("criteria"));
        var earlier = new HashSet<String>();
        each(complaint.place("criteria"))
                .forEach(
                        criterion -> {
                            criterion(criterion, scale, text(node, "otherwise"), earlier);
                            earlier.add(criterion.code());
                        });
    }

    private void criterion(
            Item criterion, @Nullable Scale scale, String otherwise, Set<String> earlier) {
        var level = text(criterion.node(), "level");
        if (!level.isEmpty()) {
            level(criterion.place("level"), level, scale);
            if (scale != null && lowers(scale, level, otherwise)) {
                wrong(criterion.place("level"), "lowers", level, otherwise);
            }
        }
        condition(criterion.place("asked"), criterion.node().get("asked"), earlier);
        care(criterion);
        advice(criterion);
    }

    private static boolean lowers(Scale scale, String level, String otherwise) {
        return scale.find(level)
                .flatMap(own -> scale.find(otherwise).map(usual -> scale.isMoreUrgent(usual, own)))
                .orElse(false);
    }

    private void level(String place, String level, @Nullable Scale scale) {
        if (scale != null && scale.find(level).isEmpty()) {
            wrong(place, "level", level, scale.code());
        }
    }

    private void care(Item item) {
        each(item.node().path("care"), item.place("care"))
                .filter(care -> !isCare.test(care.node().asString()))
                .forEach(care -> wrong(care.place(), "care", care.node().asString()));
    }

    private void advice(Item item) {
        each(item.node().path("advice"), item.place("advice"))
                .forEach(
                        advice -> {
                            var code = advice.node().asString();
                            advised.add(code);
                            if (each("/advice").noneMatch(known -> known.code().equals(code))) {
                                wrong(advice.place(), "advice", code);
                            }
                        });
    }

    /** An answer can only open what comes after it, so no question waits for itself. */
    private void condition(String place, @Nullable JsonNode condition, Set<String> earlier) {
        if (condition == null) {
            return;
        }
        var behaviour = condition.has("all") ? "all" : "any";
        each(condition.path(behaviour), place + "/" + behaviour)
                .forEach(
                        clause -> {
                            for (var key : List.of("met", "notMet")) {
                                var code = text(clause.node(), key);
                                if (!code.isEmpty() && !earlier.contains(code)) {
                                    wrong(clause.place(key), "not-earlier", code);
                                }
                            }
                        });
    }

    private void once(String place) {
        var seen = new HashSet<String>();
        each(place)
                .filter(item -> !seen.add(item.code()))
                .forEach(item -> wrong(item.place("code"), "twice", item.code()));
    }

    private record Item(String place, JsonNode node) {

        String place(String key) {
            return place + "/" + key;
        }

        String code() {
            return text(node, "code");
        }
    }

    private Stream<Item> each(String place) {
        return each(tree.at(place), place);
    }

    private static Stream<Item> each(JsonNode array, String place) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < array.size(); i++) {
            items.add(new Item(place + "/" + i, array.get(i)));
        }
        return items.stream();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private void wrong(String place, String code, Object... details) {
        faults.add(telling.fault(place, code, details));
    }
}
