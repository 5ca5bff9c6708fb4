package nl.samenspoed.app.triage;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.triage.Condition.Clause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a protocol of a tree in which nothing is wrong any more. */
final class BuildingProtocol {

    private static final int MONTHS_A_YEAR = 12;

    private final JsonNode tree;
    private final Scale scale;

    BuildingProtocol(JsonNode tree) {
        this.tree = tree;
        this.scale = Scales.find(text(tree, "scale")).orElseThrow();
    }

    Protocol build() {
        return new Protocol(
                text(tree, "name"),
                text(tree, "version"),
                Protocol.Discipline.valueOf(constant(text(tree, "discipline"))),
                scale,
                label(tree, "title"),
                label(tree, "notice"),
                text(tree, "source"),
                text(tree, "licence"),
                list(tree, "redFlags", BuildingProtocol::redFlag),
                list(tree, "context", BuildingProtocol::context),
                list(tree, "complaints", this::complaint),
                list(tree, "advice", BuildingProtocol::advice));
    }

    private static Protocol.RedFlagQuestion redFlag(JsonNode node) {
        return new Protocol.RedFlagQuestion(
                RedFlag.valueOf(text(node, "flag")), label(node, "question"));
    }

    private static Protocol.Context context(JsonNode node) {
        return new Protocol.Context(
                text(node, "code"),
                label(node, "question"),
                condition(node.get("holds")),
                node.path("raises").asBoolean(false));
    }

    private Protocol.Complaint complaint(JsonNode node) {
        return new Protocol.Complaint(
                text(node, "code"),
                label(node, "name"),
                list(node, "words", JsonNode::asString),
                condition(node.get("asked")),
                level(node, "otherwise"),
                list(node, "criteria", this::criterion),
                list(node, "care", JsonNode::asString),
                list(node, "advice", JsonNode::asString));
    }

    private Protocol.Criterion criterion(JsonNode node) {
        return new Protocol.Criterion(
                text(node, "code"),
                label(node, "question"),
                node.has("level") ? level(node, "level") : null,
                condition(node.get("asked")),
                node.path("alarm").asBoolean(false),
                list(node, "care", JsonNode::asString),
                list(node, "advice", JsonNode::asString));
    }

    private static Protocol.Advice advice(JsonNode node) {
        return new Protocol.Advice(
                text(node, "code"),
                label(node, "text"),
                node.has("safetyNet") ? label(node, "safetyNet") : null);
    }

    private static @Nullable Condition condition(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        var all = node.has("all");
        return new Condition(all, list(node, all ? "all" : "any", BuildingProtocol::clause));
    }

    private static Clause clause(JsonNode node) {
        var key = node.propertyNames().iterator().next();
        var value = node.get(key);
        return switch (key) {
            case "met" -> new Clause.Answered(value.asString(), true);
            case "notMet" -> new Clause.Answered(value.asString(), false);
            case "ageFrom" -> new Clause.AgeInMonths(value.asInt() * MONTHS_A_YEAR, null);
            case "ageBelow" -> new Clause.AgeInMonths(null, value.asInt() * MONTHS_A_YEAR);
            case "ageBelowMonths" -> new Clause.AgeInMonths(null, value.asInt());
            case "gender" -> new Clause.OfGender(Gender.valueOf(constant(value.asString())));
            default -> throw new IllegalStateException("The schema let [" + key + "] through.");
        };
    }

    private Scale.Level level(JsonNode node, String key) {
        return scale.find(text(node, key)).orElseThrow();
    }

    private static Label label(JsonNode node, String key) {
        return new Label(text(node.path(key), "dutch"), text(node.path(key), "english"));
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> one) {
        return StreamSupport.stream(node.path(key).spliterator(), false).map(one).toList();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
