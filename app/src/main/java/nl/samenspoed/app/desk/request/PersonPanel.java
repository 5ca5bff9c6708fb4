package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.NoBsn;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import org.jspecify.annotations.Nullable;

/**
 * Who the patient of a case is, being typed.
 *
 * @param recorded the patient as recorded now
 * @param recognised others who may be the same person
 * @param bsn what to say of the number typed so far
 */
public record PersonPanel(
        Form form, Patient recorded, List<Patient> recognised, IntakePanel.Bsn bsn, Words words) {

    /** The fields that nobody has touched yet show what is recorded. */
    static Form filledIn(Form form, PatientDetails recorded, Words words) {
        var bsn = recorded.bsn();
        return form.with("identity", recorded.identity().name())
                .with("givenNames", text(recorded.givenNames()))
                .with("prefix", text(recorded.prefix()))
                .with("familyName", text(recorded.familyName()))
                .with("birthDate", born(recorded))
                .with("gender", recorded.gender().name())
                .with("phone", text(recorded.phone()))
                .with("noBsn", recorded.noBsn() == null ? "" : recorded.noBsn().name())
                .with("bsn", bsn == null ? "" : bsn.digits())
                .with(GpTyped.FIELD, GpTyped.text(recorded, words));
    }

    /** Somebody unknown stays so until somebody says more; nobody known is made unknown again. */
    public List<Identity> identities() {
        return recorded.details().identity() == Identity.UNKNOWN
                ? List.of(Identity.UNKNOWN, Identity.UNVERIFIED, Identity.KNOWN)
                : List.of(Identity.UNVERIFIED, Identity.KNOWN);
    }

    public List<Gender> genders() {
        return List.of(Gender.UNKNOWN, Gender.FEMALE, Gender.MALE, Gender.OTHER);
    }

    public List<NoBsn> reasons() {
        return List.of(NoBsn.values());
    }

    public List<IdentityDocument> documents() {
        return List.of(IdentityDocument.values());
    }

    public boolean isSomebody() {
        return recorded.details().identity() != Identity.UNKNOWN;
    }

    /**
     * What is recorded, where that differs from what stands in the field; null where it does not.
     */
    public @Nullable String differs(String field) {
        var now = filledIn(Form.blank(null), recorded.details(), words).typed(field);
        return form.typed(field).strip().equals(now) || now.isEmpty()
                ? null
                : words.text("casework.patient.recorded", now);
    }

    public String who(Patient patient) {
        return Stream.of(words.who(patient.line()), born(patient.details()))
                .filter(part -> !part.isEmpty())
                .reduce((name, born) -> name + ", " + words.text("casework.born", born))
                .orElse("");
    }

    private static String born(PatientDetails details) {
        var date = details.birthDate();
        return date == null ? "" : "%1$td-%1$tm-%1$tY".formatted(date);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
