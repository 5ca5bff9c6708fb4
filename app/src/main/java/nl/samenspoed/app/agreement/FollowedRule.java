package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agreed rule that a decision followed, as it read at that moment.
 *
 * @param agreement identifies the version
 * @param version its name
 * @param pressureSince since when it was too busy for the usual rules and this one held instead;
 *     null for a usual one
 */
public record FollowedRule(
        UUID agreement,
        String version,
        String dutch,
        String english,
        @Nullable Instant pressureSince) {

    public FollowedRule(UUID agreement, String version, String dutch, String english) {
        this(agreement, version, dutch, english, null);
    }

    /** The sentence in one of the two languages of the desk. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
