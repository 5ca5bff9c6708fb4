package nl.samenspoed.app.days;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import nl.samenspoed.app.command.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people read on their screens, in English. */
final class English {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    English() {
        messages.setBasenames("messages/capacity", "messages/placement", "messages/request");
        messages.setDefaultEncoding("UTF-8");
    }

    String of(Refusal refusal) {
        return of(
                "refusal." + refusal.code().code(),
                refusal.details().stream().map(English::shown).toArray());
    }

    private static String shown(String detail) {
        try {
            return WallClock.time(Instant.parse(detail));
        } catch (DateTimeParseException noMoment) {
            return detail;
        }
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
