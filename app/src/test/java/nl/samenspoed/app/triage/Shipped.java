package nl.samenspoed.app.triage;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The protocols that come with the program, read as any other would be. */
final class Shipped {

    static final Locale NL = Locale.of("nl");
    static final ReadingProtocols READING = new ReadingProtocols(texts());

    private Shipped() {}

    static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/triage");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    static List<Protocol> all() {
        return ShippedProtocols.FILES.stream().map(Shipped::read).toList();
    }

    static Protocol general() {
        return read(ShippedProtocols.FILES.getFirst());
    }

    private static Protocol read(String file) {
        return switch (READING.read(ShippedProtocols.text(file), care -> true, NL)) {
            case ReadProtocol.Right(var protocol) -> protocol;
            case ReadProtocol.Wrong(var faults) -> throw new AssertionError(file + faults);
        };
    }
}
