package nl.samenspoed.simulation.scenario;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Dutch for a Dutch locale, English for any other. */
public final class Words {

    private final Locale locale;
    private final ResourceBundle bundle;

    public Words(Locale locale) {
        this.locale = locale.getLanguage().equals("nl") ? locale : Locale.ENGLISH;
        var language = locale.getLanguage().equals("nl") ? "nl" : "en";
        bundle =
                ResourceBundle.getBundle(
                        "nl.samenspoed.simulation.scenario.words_" + language, Locale.ROOT);
    }

    public String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), locale).format(details);
    }

    /** What people call a word of a scenario; names of their own stay as they are. */
    public String name(String word) {
        var key = "word." + word;
        return bundle.containsKey(key) ? bundle.getString(key) : word;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isDutch() {
        return locale.getLanguage().equals("nl");
    }
}
