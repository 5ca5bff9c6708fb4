package nl.samenspoed.app.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import tools.jackson.databind.JsonNode;

/**
 * A protocol as a Questionnaire: a group for the gate, one for the context, one for each complaint
 * and one with the advice. Conditions are {@code enableWhen}; Dutch is the text, English its
 * translation; what FHIR has no word for is in our extensions. See doc/fhir.md.
 */
final class WritingQuestionnaire {

    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    static final String GATE = "red-flags";
    static final String CONTEXT = "context";
    static final String COMPLAINT = "complaint";
    static final String ADVICE = "advice";
    static final String AGE = "age-in-months";
    static final String GENDER = "gender";

    private WritingQuestionnaire() {}

    static Questionnaire write(JsonNode tree) {
        var all = new Questionnaire();
        all.setUrl(Systems.questionnaire(text(tree, "name")));
        all.setVersion(text(tree, "version"));
        all.setName(text(tree, "name"));
        all.setTitleElement(translated(new StringType(), tree.path("title")));
        all.setDescriptionElement(translated(new MarkdownType(), tree.path("notice")));
        all.setPurpose(text(tree, "source"));
        all.setCopyright(text(tree, "licence"));
        all.addSubjectType("Patient");
        all.addExtension(Extensions.of("discipline", new CodeType(text(tree, "discipline"))));
        all.addExtension(Extensions.of("scale", new CodeType(text(tree, "scale"))));
        if (tree.has("redFlags")) {
            var gate = group(all.addItem(), GATE);
            tree.path("redFlags").forEach(one -> question(gate, GATE, text(one, "flag"), one));
        }
        if (tree.has("context")) {
            var context = group(all.addItem(), CONTEXT);
            tree.path("context").forEach(one -> context(context, one));
        }
        tree.path("complaints").forEach(one -> complaint(all.addItem(), one));
        if (tree.has("advice")) {
            var advice = group(all.addItem(), ADVICE);
            tree.path("advice").forEach(one -> advice(advice.addItem(), one));
        }
        return all;
    }

    private static QuestionnaireItemComponent group(QuestionnaireItemComponent item, String id) {
        return item.setLinkId(id).setType(QuestionnaireItemType.GROUP);
    }

    private static QuestionnaireItemComponent question(
            QuestionnaireItemComponent group, String within, String code, JsonNode node) {
        var item = group.addItem();
        item.setLinkId(within + "/" + code).setType(QuestionnaireItemType.BOOLEAN);
        item.setTextElement(translated(new StringType(), node.path("question")));
        return item;
    }

    /** What is known of the patient is no question to be hidden, so it is said apart. */
    private static void context(QuestionnaireItemComponent group, JsonNode node) {
        var item = question(group, CONTEXT, text(node, "code"), node);
        if (node.has("raises")) {
            item.addExtension(
                    Extensions.of("raises", new BooleanType(node.path("raises").asBoolean())));
        }
        if (node.has("holds")) {
            item.addExtension(
                    Extensions.of("holds", new StringType(node.path("holds").toString())));
        }
    }

    private static void complaint(QuestionnaireItemComponent item, JsonNode node) {
        var code = text(node, "code");
        group(item, COMPLAINT + "/" + code);
        item.setTextElement(translated(new StringType(), node.path("name")));
        item.addExtension(Extensions.of("otherwise", new CodeType(text(node, "otherwise"))));
        codes(item, "word", node.path("words"));
        codes(item, "care", node.path("care"));
        codes(item, "advice", node.path("advice"));
        condition(item, code, node.path("asked"));
        for (var criterion : node.path("criteria")) {
            criterion(item, code, criterion);
        }
    }

    private static void criterion(QuestionnaireItemComponent group, String within, JsonNode node) {
        var item = question(group, within, text(node, "code"), node);
        if (node.has("level")) {
            item.addExtension(Extensions.of("level", new CodeType(text(node, "level"))));
        }
        if (node.has("alarm")) {
            item.addExtension(
                    Extensions.of("alarm", new BooleanType(node.path("alarm").asBoolean())));
        }
        codes(item, "care", node.path("care"));
        codes(item, "advice", node.path("advice"));
        condition(item, within, node.path("asked"));
    }

    private static void advice(QuestionnaireItemComponent item, JsonNode node) {
        item.setLinkId(ADVICE + "/" + text(node, "code")).setType(QuestionnaireItemType.DISPLAY);
        item.setTextElement(translated(new StringType(), node.path("text")));
        if (node.has("safetyNet")) {
            item.addExtension(
                    Extensions.of(
                            "safety-net", translated(new StringType(), node.path("safetyNet"))));
        }
    }

    private static void condition(
            QuestionnaireItemComponent item, String within, JsonNode condition) {
        if (condition.isMissingNode()) {
            return;
        }
        var all = condition.has("all");
        item.setEnableBehavior(all ? EnableWhenBehavior.ALL : EnableWhenBehavior.ANY);
        for (var clause : condition.path(all ? "all" : "any")) {
            item.addEnableWhen(clause(within, clause));
        }
    }

    private static QuestionnaireItemEnableWhenComponent clause(String within, JsonNode clause) {
        var key = clause.propertyNames().iterator().next();
        var value = clause.path(key);
        return switch (key) {
            case "met", "notMet" ->
                    when(
                            within + "/" + value.asString(),
                            QuestionnaireItemOperator.EQUAL,
                            new BooleanType(key.equals("met")));
            case "ageFrom" ->
                    when(
                            AGE,
                            QuestionnaireItemOperator.GREATER_OR_EQUAL,
                            new IntegerType(value.asInt() * 12));
            case "ageBelow" ->
                    when(
                            AGE,
                            QuestionnaireItemOperator.LESS_THAN,
                            new IntegerType(value.asInt() * 12));
            case "ageBelowMonths" ->
                    when(AGE, QuestionnaireItemOperator.LESS_THAN, new IntegerType(value.asInt()));
            case "gender" ->
                    when(
                            GENDER,
                            QuestionnaireItemOperator.EQUAL,
                            new Coding(
                                    "http://hl7.org/fhir/administrative-gender",
                                    value.asString(),
                                    null));
            default -> throw new IllegalStateException("A protocol knows no clause [" + key + "].");
        };
    }

    private static QuestionnaireItemEnableWhenComponent when(
            String question, QuestionnaireItemOperator operator, Type answer) {
        return new QuestionnaireItemEnableWhenComponent()
                .setQuestion(question)
                .setOperator(operator)
                .setAnswer(answer);
    }

    private static void codes(QuestionnaireItemComponent item, String name, JsonNode codes) {
        texts(codes).forEach(code -> item.addExtension(Extensions.of(name, new StringType(code))));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static <T extends StringType> T translated(T type, JsonNode label) {
        type.setValue(text(label, "dutch"));
        return english(type, label);
    }

    private static MarkdownType translated(MarkdownType type, JsonNode label) {
        type.setValue(text(label, "dutch"));
        return english(type, label);
    }

    private static <T extends Type> T english(T type, JsonNode label) {
        var translation = new Extension(TRANSLATION);
        translation.addExtension(new Extension("lang", new CodeType("en")));
        translation.addExtension(new Extension("content", new StringType(text(label, "english"))));
        type.addExtension(translation);
        return type;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
