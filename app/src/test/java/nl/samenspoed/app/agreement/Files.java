package nl.samenspoed.app.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Files of agreements in the small network. */
final class Files {

    /** Everybody's role but that of a jester. */
    static final RoleNames ROLES =
            new RoleNames() {
                @Override
                public String name(String code, String language) {
                    return code;
                }

                @Override
                public boolean isKnown(String code) {
                    return !code.equals("hofnar");
                }
            };

    /** Where {@link #clock} holds. */
    static final String OOST = "level: region\nplace: oost";

    static final Locale NL = Locale.of("nl");

    private Files() {}

    /** With a rule about every subject; its parties are home 1 and home 2. */
    static String everySubject() {
        try (var file = Files.class.getResourceAsStream("/agreement/every-subject.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("p1", code(1))
                    .replace("p2", code(2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A clock for region Oost that homes agreed on. */
    static String clock(String version, String from, String governance, int homes, String rule) {
        var parties =
                java.util.stream.IntStream.rangeClosed(1, homes).mapToObj(Files::code).toList();
        return """
               format: 1
               version: "%s"
               title: Werkafspraken Oost
               level: region
               place: oost
               from: %s
               governance: %s
               parties: ["%s"]
               rules:
                 - %s
               """
                .formatted(version, from, governance, String.join("\", \"", parties), rule);
    }

    private static String code(int home) {
        return code(SmallWorld.home(home));
    }

    static String code(OrganisationId organisation) {
        return SmallWorld.NETWORK.snapshot().findOrganisation(organisation).stream()
                .map(Organisation::code)
                .findFirst()
                .orElseThrow();
    }

    static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.addBasenames("messages/agreement", "messages/placement");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
