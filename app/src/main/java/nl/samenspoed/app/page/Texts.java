package nl.samenspoed.app.page;

import java.util.Locale;
import java.util.Optional;
import nl.samenspoed.app.command.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/** The texts of all modules in one language. */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final MessageSource messages;
    private final Locale locale;

    Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Texts in(Locale other) {
        return new Texts(messages, other);
    }

    /** A missing text shows its key: a page with one odd word is better than no page. */
    public String text(String key, Object... values) {
        return find(key, values)
                .orElseGet(
                        () -> {
                            LOG.warn("No text [{}] in language [{}]", key, locale);
                            return key;
                        });
    }

    public Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(messages.getMessage(key, values, null, locale));
    }

    public String refusal(Refusal refusal) {
        var code = refusal.code().code();
        var values = refusal.details().toArray();
        return find("refusal." + code, values).orElseGet(() -> text(code, values));
    }

    public Locale locale() {
        return locale;
    }

    /** Two letters, for {@code lang} and for choosing between languages. */
    public String language() {
        return locale.getLanguage();
    }
}
