package nl.samenspoed.app.elsewhere;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Text of somebody else on one line: nothing invisible, nothing that turns the line around. */
final class PlainText {

    private static final int LONG = 300;

    private PlainText() {}

    /** Empty when there is nothing to read. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var line =
                text.substring(0, Math.min(text.length(), LONG * 4))
                        .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                        .replaceAll("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                        .strip();
        return line.codePointCount(0, line.length()) <= LONG
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONG)) + "…";
    }

    static @Nullable String orNull(@Nullable String text) {
        var line = of(text);
        return line.isEmpty() ? null : line;
    }

    /** As the source worded it, or else the name of its code. */
    static String of(CodeableConcept concept) {
        return Optional.of(of(concept.getText()))
                .filter(text -> !text.isEmpty())
                .or(() -> first(concept, Coding::getDisplay))
                .or(() -> first(concept, Coding::getCode))
                .orElse("");
    }

    private static Optional<String> first(
            CodeableConcept concept, java.util.function.Function<Coding, @Nullable String> part) {
        return concept.getCoding().stream()
                .map(coding -> of(part.apply(coding)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
