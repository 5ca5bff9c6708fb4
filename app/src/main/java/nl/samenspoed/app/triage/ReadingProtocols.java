package nl.samenspoed.app.triage;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a protocol from text that may come from anywhere. Nothing in it is run or fetched; it is
 * held against the schema first and then against itself.
 */
final class ReadingProtocols {

    static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxDocumentLength(LARGEST * 4L)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final MessageSource texts;

    ReadingProtocols(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * @param isCare whether a code is care that can be decided on
     * @param locale in which faults are told
     */
    ReadProtocol read(String text, Predicate<String> isCare, Locale locale) {
        var telling = new Telling(texts, locale);
        if (text.length() > LARGEST) {
            return new ReadProtocol.Wrong(
                    List.of(telling.fault("", "too-large", text.length(), LARGEST)));
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return new ReadProtocol.Wrong(
                    List.of(
                            telling.fault(
                                    "",
                                    "not-json",
                                    at == null ? 0 : at.getLineNr(),
                                    at == null ? 0 : at.getColumnNr())));
        }
        var misshapen =
                Shape.SCHEMA
                        .validate(
                                tree, execution -> execution.executionConfig(c -> c.locale(locale)))
                        .stream()
                        .map(
                                e ->
                                        new ProtocolFault(
                                                e.getInstanceLocation().toString(), e.getMessage()))
                        .distinct()
                        .toList();
        return misshapen.isEmpty()
                ? sensible(tree, isCare, telling)
                : new ReadProtocol.Wrong(misshapen);
    }

    private static ReadProtocol sensible(JsonNode tree, Predicate<String> isCare, Telling telling) {
        var faults = new CheckingProtocol(tree, isCare, telling).faults();
        return faults.isEmpty()
                ? new ReadProtocol.Right(new BuildingProtocol(tree).build())
                : new ReadProtocol.Wrong(faults);
    }

    /** Costly to make, and wanted only when somebody loads a protocol. */
    private static final class Shape {

        static final Schema SCHEMA = schema();

        private static Schema schema() {
            try (var file = new ClassPathResource("triage/protocol.schema.json").getInputStream()) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(file);
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException("protocol.schema.json", unreadable);
            }
        }
    }

    /** Faults in the words of the reader. */
    record Telling(MessageSource texts, Locale locale) {

        ProtocolFault fault(String place, String code, Object... details) {
            return new ProtocolFault(
                    place, texts.getMessage("protocol.fault." + code, details, locale));
        }
    }
}
