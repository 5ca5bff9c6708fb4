package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.NoBsn;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.request.Identification;
import org.jspecify.annotations.Nullable;

/** Reads the form that says who the patient of a case is. */
record PersonTyped(Form form, LocalDate today) {

    private static final int LONGEST = 200;
    private static final List<String> TEXTS =
            List.of("givenNames", "prefix", "familyName", "phone", GpTyped.FIELD);

    /** Everything may be missing; what is there must be possible. */
    Form checked(Texts t) {
        var checked = form;
        if (form.orNull("bsn") != null && bsn().isEmpty()) {
            checked = checked.wrong("bsn", t.text("refusal.patient.bsn-invalid"));
        }
        if (form.orNull("birthDate") != null && birthDate().isEmpty()) {
            checked = checked.wrong("birthDate", t.text("casework.intake.birth-date.wrong"));
        }
        if (form.orNull("bsn") == null && document().isPresent()) {
            checked = checked.wrong("bsn", t.text("casework.patient.bsn-missing"));
        }
        for (var field : TEXTS) {
            if (form.typed(field).length() > LONGEST) {
                checked = checked.wrong(field, t.text("casework.field.too-long", LONGEST));
            }
        }
        return checked;
    }

    Optional<Bsn> bsn() {
        return Bsn.parse(form.stripped("bsn"));
    }

    Optional<LocalDate> birthDate() {
        return BirthDates.parse(form.typed("birthDate"), today);
    }

    Optional<IdentityDocument> document() {
        return form.choice(IdentityDocument.class, "document");
    }

    /** By the number, or by name with birth date; a telephone is shared by whole families. */
    PatientSearch search() {
        return new PatientSearch(
                bsn().orElse(null), null, form.orNull("familyName"), birthDate().orElse(null));
    }

    /** Who was chosen among those that were recognised; empty for the one that was typed. */
    Optional<PatientId> chosen() {
        var who = form.typed("who");
        return who.isEmpty() || who.equals("other")
                ? Optional.empty()
                : Optional.of(Form.read(who, PatientId::of));
    }

    Identification toIdentification(
            PatientDetails recorded, PatientId patient, int seen, GpTyped gp) {
        var existing = chosen();
        Identification.Who who;
        if (existing.isPresent()) {
            who = new Identification.Who.Existing(existing.get());
        } else if (form.has("who", "other")) {
            who = new Identification.Who.Entered(details(PatientDetails.unknown(), gp));
        } else {
            who = new Identification.Who.Corrected(patient, seen, details(recorded, gp));
        }
        return new Identification(who, document().orElse(null));
    }

    /** What is not on this form stays as it was. */
    private PatientDetails details(PatientDetails recorded, GpTyped gp) {
        var number = bsn().orElse(null);
        return new PatientDetails(
                identity(recorded),
                number,
                state(number, recorded),
                form.orNull("givenNames"),
                form.orNull("prefix"),
                form.orNull("familyName"),
                birthDate().orElse(null),
                form.choice(Gender.class, "gender").orElse(recorded.gender()),
                form.orNull("phone"),
                recorded.address(),
                recorded.postcode(),
                recorded.municipality(),
                gp.name(),
                gp.practice(),
                recorded.demo(),
                number == null ? form.choice(NoBsn.class, "noBsn").orElse(null) : null,
                recorded.birth());
    }

    /** With a name or a number somebody is no longer unknown, only not checked. */
    private Identity identity(PatientDetails recorded) {
        var chosen = form.choice(Identity.class, "identity").orElse(recorded.identity());
        var named = form.orNull("familyName") != null || bsn().isPresent();
        return chosen == Identity.UNKNOWN && named ? Identity.UNVERIFIED : chosen;
    }

    /** A number is checked against a document, once; another number must be checked again. */
    private BsnState state(@Nullable Bsn number, PatientDetails recorded) {
        if (number == null) {
            return BsnState.ABSENT;
        }
        if (document().isPresent()) {
            return BsnState.VERIFIED;
        }
        return number.equals(recorded.bsn()) ? recorded.bsnState() : BsnState.UNVERIFIED;
    }
}
