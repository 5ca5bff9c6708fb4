package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientMerge;
import org.jspecify.annotations.Nullable;

/**
 * Whether the patient of a case was entered twice: who it may be, the two side by side, and what
 * was said of that before.
 *
 * @param path of the case
 * @param mine the patient as shown now
 * @param found others who may be the same person
 * @param searched whether somebody was looked for
 * @param compared null until somebody was chosen
 * @param told what was said before, latest first
 */
public record SamePersonPage(
        String path,
        long number,
        Patient mine,
        List<Patient> found,
        boolean searched,
        @Nullable Comparison compared,
        List<Told> told,
        Words words,
        Form form) {

    public SamePersonPage {
        found = List.copyOf(found);
        told = List.copyOf(told);
    }

    /** A patient as a list says it. */
    public String who(Patient patient) {
        return Comparison.who(patient, words);
    }

    public String number(Patient patient) {
        return words.bsn(patient.details().bsnState(), patient.details().noBsn());
    }

    /**
     * What was said before.
     *
     * @param merged who that was, in words; null where it does not hold any more
     */
    public record Told(PatientMerge merge, @Nullable String merged) {}
}
