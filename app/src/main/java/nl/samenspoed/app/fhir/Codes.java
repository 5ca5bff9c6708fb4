package nl.samenspoed.app.fhir;

import java.util.Arrays;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Enumerations as codes: {@code PLACED_OUTSIDE_NETWORK} is {@code placed-outside-network}. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param element named in the refusal; what was sent is not, it could be anything
     */
    static <E extends Enum<E>> E read(Class<E> kind, String element, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, element);
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> of(value).equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_CODE, element));
    }

    static <E extends Enum<E>> E read(
            Class<E> kind, String element, @Nullable PrimitiveType<?> code) {
        return read(kind, element, code == null ? null : code.getValueAsString());
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }
}
