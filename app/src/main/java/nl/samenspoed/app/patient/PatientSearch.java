package nl.samenspoed.app.patient;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; a patient matches on the number, on the telephone, or on name with birth date;
 * a name is found as it sounds, see {@link DutchName}.
 *
 * @param phone normalised, see {@link #phone(String)}
 * @param familyName as typed
 */
public record PatientSearch(
        @Nullable Bsn bsn,
        @Nullable String phone,
        @Nullable String familyName,
        @Nullable LocalDate birthDate) {

    /** Digits only, in national form, so that 06-1234 and +31 6 1234 are the same number. */
    public static String normalPhone(String typed) {
        var digits = typed.replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+31|0031)0?", "0");
    }

    /** A name without marks, case, spaces and hyphens. */
    public static String searchName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return bsn == null && phone == null && (familyName == null || birthDate == null);
    }
}
