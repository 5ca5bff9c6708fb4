package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The parameters of operations as plain values. */
final class Arguments {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private Arguments() {}

    /** Empty when it is missing; the module says which texts are due. */
    static String text(@Nullable StringType text) {
        return text == null || text.getValue() == null ? "" : text.getValue();
    }

    static @Nullable String optional(@Nullable StringType text) {
        return text == null ? null : text.getValue();
    }

    static @Nullable Instant instant(@Nullable InstantType instant) {
        return instant == null || instant.getValue() == null
                ? null
                : instant.getValue().toInstant();
    }

    /** One that must be there. */
    static Instant instant(String name, @Nullable InstantType instant) {
        var moment = instant(instant);
        if (moment == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, name);
        }
        return moment;
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    static Set<String> codes(String name, @Nullable List<CodeType> codes) {
        return shortTexts(name, codes).stream().collect(Collectors.toUnmodifiableSet());
    }

    static List<String> shortTexts(String name, @Nullable List<? extends StringType> texts) {
        var values = list(texts).stream().map(Arguments::text).toList();
        if (values.size() > MOST || values.stream().anyMatch(one -> one.length() > LONGEST)) {
            throw Refused.because(FhirRefusal.TEXT_TOO_LONG, name, LONGEST);
        }
        return values;
    }
}
