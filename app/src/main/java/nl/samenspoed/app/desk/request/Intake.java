package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.Optional;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.Whereabouts;
import nl.samenspoed.app.request.WorkItem;
import org.jspecify.annotations.Nullable;

/** Reads the form of a new request: what is wrong with it, and what it asks. */
record Intake(Form form, NetworkSnapshot network, LocalDate today, GpTyped gp) {

    /** Nothing may be missing but the question; what is there must be possible. */
    Form checked(Texts t) {
        var checked = form;
        if (form.orNull("question") == null) {
            checked = checked.wrong("question", t.text("casework.intake.question.required"));
        }
        if (form.orNull("bsn") != null && bsn().isEmpty()) {
            checked = checked.wrong("bsn", t.text("refusal.patient.bsn-invalid"));
        }
        if (form.orNull("birthDate") != null && birthDate().isEmpty()) {
            checked = checked.wrong("birthDate", t.text("casework.intake.birth-date.wrong"));
        }
        if (form.typed(GpTyped.FIELD).length() > LONGEST) {
            checked = checked.wrong(GpTyped.FIELD, t.text("casework.field.too-long", LONGEST));
        }
        if (form.orNull("municipality") != null && municipality().isEmpty()) {
            checked = checked.wrong("municipality", t.text("refusal.request.unknown-place"));
        }
        return checked;
    }

    Optional<Bsn> bsn() {
        return Bsn.parse(form.typed("bsn").strip());
    }

    Optional<LocalDate> birthDate() {
        return BirthDates.parse(form.typed("birthDate"), today);
    }

    Optional<Municipality> municipality() {
        var typed = form.orNull("municipality");
        return typed == null ? Optional.empty() : network.findMunicipalityNamed(typed);
    }

    /** What to recognise a second contact by, as far as it has been typed. */
    PatientSearch search() {
        var phone = form.orNull("callbackNumber");
        var normal = phone == null ? "" : PatientSearch.normalPhone(phone);
        return new PatientSearch(
                bsn().orElse(null),
                normal.length() < SHORTEST_PHONE ? null : normal,
                form.orNull("familyName"),
                birthDate().orElse(null));
    }

    private static final int SHORTEST_PHONE = 8;
    private static final int LONGEST = 200;

    /**
     * @param again the earlier request this is a second contact for
     */
    OpenRequest toCommand(@Nullable WorkItem again) {
        return new OpenRequest(
                form.choice(Channel.class, "channel").orElse(Channel.PHONE),
                new Caller(
                        form.orNull("callerName"),
                        form.orNull("callerRelation"),
                        form.orNull("callbackNumber")),
                new Whereabouts(
                        form.orNull("address"),
                        municipality().map(Municipality::code).orElse(null)),
                again == null
                        ? new OpenRequest.Who.AsTold(patient())
                        : new OpenRequest.Who.Existing(again.patient()),
                form.stripped("question"),
                again == null ? null : again.id(),
                null,
                null);
    }

    Optional<CareRequestId> earlier() {
        var chosen = form.orNull("repeatOf");
        return chosen == null
                ? Optional.empty()
                : Optional.of(Form.read(chosen, CareRequestId::of));
    }

    private PatientDetails patient() {
        var identity = form.choice(Identity.class, "identity").orElse(Identity.UNVERIFIED);
        if (identity == Identity.UNKNOWN) {
            return PatientDetails.unknown();
        }
        var bsn = bsn().orElse(null);
        return new PatientDetails(
                identity,
                bsn,
                bsn == null
                        ? BsnState.ABSENT
                        : form.has("bsnChecked", "yes") ? BsnState.VERIFIED : BsnState.UNVERIFIED,
                form.orNull("givenNames"),
                form.orNull("prefix"),
                form.orNull("familyName"),
                birthDate().orElse(null),
                form.choice(Gender.class, "gender").orElse(Gender.UNKNOWN),
                null,
                form.orNull("address"),
                null,
                municipality().map(Municipality::code).orElse(null),
                gp.name(),
                gp.practice(),
                false);
    }
}
