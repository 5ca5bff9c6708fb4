package nl.samenspoed.app.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A patient in one line of a list: enough to recognise, no more. */
public record PatientLine(
        PatientId id,
        Identity identity,
        BsnState bsnState,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        Gender gender,
        @Nullable NoBsn noBsn,
        @Nullable Birth birth) {

    static PatientLine of(PatientId id, PatientDetails details) {
        return new PatientLine(
                id,
                details.identity(),
                details.bsnState(),
                name(details),
                details.birthDate(),
                details.gender(),
                details.noBsn(),
                details.birth());
    }

    /** Whole years on a day, or null when the birth date is unknown. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /**
     * A newborn goes by the name of the mother until somebody gives it one, as on its wristband.
     */
    private static @Nullable String name(PatientDetails details) {
        var name = name(details.givenNames(), details.prefix(), details.familyName());
        var birth = details.birth();
        if (name == null || birth == null || !orEmpty(details.givenNames()).isBlank()) {
            return name;
        }
        return birth.order() == null
                ? "Kind van " + name
                : "Kind %d van %s".formatted(birth.order(), name);
    }

    static @Nullable String name(
            @Nullable String given, @Nullable String prefix, @Nullable String family) {
        var name =
                Stream.of(initials(given), orEmpty(prefix), orEmpty(family))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static String initials(@Nullable String given) {
        return Stream.of(orEmpty(given).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
