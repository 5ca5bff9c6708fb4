package nl.samenspoed.app.fhir;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way back: the text of a protocol out of a Questionnaire written as {@link
 * WritingQuestionnaire} does. What is missing or strange stays so in the text, where triage tells
 * all of it.
 */
final class ReadingQuestionnaire {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MONTHS_A_YEAR = 12;
    private static final int LONGEST_IN_MONTHS = 60;

    private ReadingQuestionnaire() {}

    static String read(Questionnaire all) {
        var tree = JSON.createObjectNode().put("format", 1);
        put(tree, "name", all.getName());
        put(tree, "version", all.getVersion());
        put(tree, "discipline", Extensions.text(all, "discipline"));
        put(tree, "scale", Extensions.text(all, "scale"));
        label(tree, "title", all.getTitleElement());
        label(tree, "notice", all.getDescriptionElement());
        put(tree, "source", all.getPurpose());
        put(tree, "licence", all.getCopyright());
        for (var item : all.getItem()) {
            group(tree, item);
        }
        return tree.toString();
    }

    private static void group(ObjectNode tree, QuestionnaireItemComponent item) {
        var id = Objects.requireNonNullElse(item.getLinkId(), "");
        switch (id) {
            case WritingQuestionnaire.GATE ->
                    item.getItem().forEach(one -> redFlag(tree.withArray("redFlags"), one));
            case WritingQuestionnaire.CONTEXT ->
                    item.getItem().forEach(one -> context(tree.withArray("context"), one));
            case WritingQuestionnaire.ADVICE ->
                    item.getItem().forEach(one -> advice(tree.withArray("advice"), one));
            default -> complaint(tree.withArray("complaints"), item);
        }
    }

    private static void redFlag(ArrayNode flags, QuestionnaireItemComponent item) {
        var node = flags.addObject().put("flag", code(item));
        label(node, "question", item.getTextElement());
    }

    private static void context(ArrayNode all, QuestionnaireItemComponent item) {
        var node = all.addObject().put("code", code(item));
        label(node, "question", item.getTextElement());
        flag(node, "raises", item);
        var holds = Extensions.text(item, "holds");
        if (holds != null) {
            node.set("holds", json(holds));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }

    private static void complaint(ArrayNode all, QuestionnaireItemComponent item) {
        var node = all.addObject().put("code", code(item));
        label(node, "name", item.getTextElement());
        put(node, "otherwise", Extensions.text(item, "otherwise"));
        texts(node, "words", item, "word");
        texts(node, "advice", item, "advice");
        // Both must be there, if only to be empty.
        node.putArray("care");
        texts(node, "care", item, "care");
        condition(node, item);
        var criteria = node.putArray("criteria");
        item.getItem().forEach(one -> criterion(criteria.addObject(), one));
    }

    private static void criterion(ObjectNode node, QuestionnaireItemComponent item) {
        node.put("code", code(item));
        label(node, "question", item.getTextElement());
        put(node, "level", Extensions.text(item, "level"));
        flag(node, "alarm", item);
        texts(node, "care", item, "care");
        texts(node, "advice", item, "advice");
        condition(node, item);
    }

    private static void advice(ArrayNode all, QuestionnaireItemComponent item) {
        var node = all.addObject().put("code", code(item));
        label(node, "text", item.getTextElement());
        var net = Extensions.find(item, "safety-net");
        if (net != null && net.getValue() instanceof PrimitiveType<?> text) {
            label(node, "safetyNet", text);
        }
    }

    private static void condition(ObjectNode node, QuestionnaireItemComponent item) {
        if (!item.hasEnableWhen()) {
            return;
        }
        var any = item.getEnableBehavior() == EnableWhenBehavior.ANY;
        var clauses = node.putObject("asked").putArray(any ? "any" : "all");
        item.getEnableWhen().forEach(when -> clause(clauses.addObject(), when));
    }

    private static void clause(ObjectNode node, QuestionnaireItemEnableWhenComponent when) {
        var operator = when.getOperator() == null ? "" : when.getOperator().toCode();
        switch (when.getAnswer()) {
            case BooleanType answer when operator.equals("=") ->
                    node.put(answer.booleanValue() ? "met" : "notMet", last(when.getQuestion()));
            case IntegerType months when operator.equals(">=") ->
                    node.put("ageFrom", months.getValue() / MONTHS_A_YEAR);
            case IntegerType months when operator.equals("<") -> below(node, months.getValue());
            case Coding gender when operator.equals("=") -> node.put("gender", gender.getCode());
            case null, default -> node.put(operator, String.valueOf(when.getQuestion()));
        }
    }

    private static void below(ObjectNode node, int months) {
        if (months % MONTHS_A_YEAR == 0 && months > LONGEST_IN_MONTHS) {
            node.put("ageBelow", months / MONTHS_A_YEAR);
        } else {
            node.put("ageBelowMonths", months);
        }
    }

    private static void flag(ObjectNode node, String name, IBaseHasExtensions item) {
        var value = Extensions.text(item, name);
        if (value != null) {
            node.put(name, value.equals("true"));
        }
    }

    private static void texts(
            ObjectNode node, String key, QuestionnaireItemComponent item, String name) {
        var values =
                item.getExtensionsByUrl(Systems.extension(name)).stream()
                        .map(extension -> extension.getValue().primitiveValue())
                        .toList();
        if (!values.isEmpty()) {
            var array = node.putArray(key);
            values.forEach(array::add);
        }
    }

    private static void label(ObjectNode node, String key, @Nullable PrimitiveType<?> text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        var label = node.putObject(key);
        put(label, "dutch", text.getValueAsString());
        put(label, "english", english(text));
    }

    private static @Nullable String english(Element text) {
        for (var translation : text.getExtensionsByUrl(WritingQuestionnaire.TRANSLATION)) {
            if ("en".equals(Extensions.textAt(translation, "lang"))) {
                return Extensions.textAt(translation, "content");
            }
        }
        return null;
    }

    private static String code(QuestionnaireItemComponent item) {
        return last(item.getLinkId());
    }

    private static String last(@Nullable String path) {
        var parts = List.of(Objects.requireNonNullElse(path, "").split("/"));
        return parts.getLast();
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
