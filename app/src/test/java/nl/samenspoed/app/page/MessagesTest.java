package nl.samenspoed.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoed.app.command.RefusalCode;
import org.junit.jupiter.api.Test;

/** Every text of every module, in both languages. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern LITERAL_KEY =
            Pattern.compile("(?:page|t)\\.text\\(\"([a-z0-9.-]+)\"[,)]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (var dutch : bundles(name -> !name.contains("_"))) {
            var english = Path.of(dutch.toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(dutch));
        }
    }

    @Test
    void noTextIsWrittenTwice() throws IOException {
        var seen = new HashMap<String, Path>();
        for (var bundle : bundles(name -> !name.contains("_"))) {
            for (var key : keys(bundle)) {
                assertThat(seen.put(key, bundle)).as(key).isNull();
            }
        }
    }

    /** A straight one disappears as soon as a text has a value in it. */
    @Test
    void apostrophesAreCurly() throws IOException {
        for (var bundle : bundles(name -> true)) {
            assertThat(Files.readString(bundle)).as(bundle.toString()).doesNotContain("'");
        }
    }

    @Test
    void everyTextThatTemplatesAskForExists() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : bundles(name -> !name.contains("_"))) {
            known.addAll(keys(bundle));
        }
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(
                                LITERAL_KEY
                                        .matcher(Files.readString(template))
                                        .results()
                                        .map(found -> found.group(1)))
                        .as(template.toString())
                        .isSubsetOf(known);
            }
        }
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : bundles(name -> !name.contains("_"))) {
            known.addAll(keys(bundle));
        }
        var codes =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("nl.samenspoed.app")
                                .stream()
                                .filter(
                                        type ->
                                                type.isEnum()
                                                        && type.isAssignableTo(RefusalCode.class))
                                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                                .map(constant -> "refusal." + ((RefusalCode) constant).code());
        assertThat(codes).isNotEmpty().isSubsetOf(known);
    }

    private static List<Path> bundles(java.util.function.Predicate<String> named)
            throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(file -> named.test(file.getFileName().toString())).toList();
        }
    }

    private static TreeSet<String> keys(Path bundle) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return new TreeSet<>(
                Map.copyOf(properties).keySet().stream().map(String::valueOf).toList());
    }
}
