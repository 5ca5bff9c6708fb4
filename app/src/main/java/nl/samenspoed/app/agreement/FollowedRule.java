package nl.samenspoed.app.agreement;

import java.util.Locale;
import java.util.UUID;

/**
 * The agreed rule that a decision followed, as it read at that moment.
 *
 * @param agreement identifies the version
 * @param version its name
 */
public record FollowedRule(UUID agreement, String version, String dutch, String english) {

    /** The sentence in one of the two languages of the desk. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
