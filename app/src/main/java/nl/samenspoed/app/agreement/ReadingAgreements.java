package nl.samenspoed.app.agreement;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.network.NetworkSnapshot;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;

/**
 * Reads an agreement from a file that may come from anywhere. Nothing in it is run or fetched; it
 * is held against the schema first, then against itself and the network.
 */
final class ReadingAgreements {

    static final int LARGEST = 200_000;

    private final MessageSource texts;
    private final RoleNames roles;

    ReadingAgreements(MessageSource texts, RoleNames roles) {
        this.texts = texts;
        this.roles = roles;
    }

    ReadAgreement read(String text, NetworkSnapshot network, Locale locale) {
        var telling = new Telling(texts, locale);
        if (text.length() > LARGEST) {
            return new ReadAgreement.Wrong(
                    List.of(telling.fault(0, "", "too-large", text.length(), LARGEST)));
        }
        YamlText yaml;
        try {
            yaml = YamlText.parse(text);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return new ReadAgreement.Wrong(
                    List.of(telling.fault(at == null ? 0 : at.getLineNr(), "", "not-yaml")));
        }
        var faults = misshapen(yaml, locale);
        if (faults.isEmpty()) {
            faults = new CheckingAgreement(yaml, network, roles, telling).faults();
        }
        return faults.isEmpty()
                ? new ReadAgreement.Right(new BuildingAgreement(yaml.tree()).build())
                : new ReadAgreement.Wrong(faults);
    }

    /** Without questions: what was read without a fault once. */
    static AgreementFile again(String text) {
        return new BuildingAgreement(YamlText.parse(text).tree()).build();
    }

    private static List<AgreementFault> misshapen(YamlText yaml, Locale locale) {
        return Shape.SCHEMA
                .validate(yaml.tree(), run -> run.executionConfig(c -> c.locale(locale)))
                .stream()
                .map(
                        error -> {
                            var place = error.getInstanceLocation().toString();
                            return new AgreementFault(
                                    yaml.line(place),
                                    place,
                                    error.getMessage().replaceFirst("^" + place + ": ", ""));
                        })
                .distinct()
                .sorted(Comparator.comparingInt(AgreementFault::line))
                .toList();
    }

    /** Costly to make, and wanted only when somebody brings an agreement. */
    private static final class Shape {

        static final Schema SCHEMA = schema();

        private static Schema schema() {
            try (var file =
                    new ClassPathResource("agreement/agreement.schema.json").getInputStream()) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("agreement.schema.json", unreadable);
            }
        }
    }

    /** Faults in the words of the reader. */
    record Telling(MessageSource texts, Locale locale) {

        AgreementFault fault(int line, String place, String code, Object... details) {
            return new AgreementFault(
                    line, place, texts.getMessage("agreement.fault." + code, details, locale));
        }
    }
}
