package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.param.StringParam;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares names as FHIR searches do: from their start, or of a word in them, without marks. */
final class Names {

    private Names() {}

    static boolean match(@Nullable StringParam asked, String name) {
        if (asked == null) {
            return true;
        }
        if (asked.isExact()) {
            return name.equals(asked.getValue());
        }
        return (" " + folded(name)).contains((asked.isContains() ? "" : " ") + folded(asked));
    }

    private static String folded(StringParam asked) {
        return folded(asked.getValue() == null ? "" : asked.getValue());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
