package nl.samenspoed.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class NetworkRefusalTest {

    @Test
    void isExplainedInBothLanguages() {
        var codes =
                Arrays.stream(NetworkRefusal.values())
                        .map(refusal -> "refusal." + refusal.code())
                        .toList();

        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle("messages/network", locale);
            assertThat(texts.keySet()).containsAll(codes);
        }
    }
}
