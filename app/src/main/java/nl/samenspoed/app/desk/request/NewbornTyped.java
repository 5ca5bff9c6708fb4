package nl.samenspoed.app.desk.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Birth;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.NoBsn;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import org.jspecify.annotations.Nullable;

/** Reads the form that enters a newborn from the case of the mother. */
record NewbornTyped(Form form, Instant now) {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** Only when it was born and what the matter is have to be said. */
    Form checked(Texts t) {
        var checked = form;
        if (birthDate().isEmpty()) {
            checked = checked.wrong("birthDate", t.text("newborn.date.required"));
        }
        if (form.orNull("birthTime") != null && moment() == null) {
            checked = checked.wrong("birthTime", t.text("newborn.time.wrong"));
        }
        if (form.orNull("birthOrder") != null && order() == null) {
            checked = checked.wrong("birthOrder", t.text("newborn.order.wrong"));
        }
        if (form.orNull("question") == null) {
            checked = checked.wrong("question", t.text("casework.intake.question.required"));
        }
        if (form.typed("givenNames").length() > LONGEST) {
            checked = checked.wrong("givenNames", t.text("casework.field.too-long", LONGEST));
        }
        return checked;
    }

    /** Where the mother lives and who her GP is goes for the child as well. */
    PatientDetails toDetails(Patient mother) {
        var hers = mother.details();
        return new PatientDetails(
                Identity.UNVERIFIED,
                null,
                BsnState.ABSENT,
                form.orNull("givenNames"),
                hers.prefix(),
                hers.familyName(),
                birthDate().orElse(null),
                form.choice(Gender.class, "gender").orElse(Gender.UNKNOWN),
                hers.phone(),
                hers.address(),
                hers.postcode(),
                hers.municipality(),
                hers.gpName(),
                hers.gpOrganisation(),
                hers.demo(),
                NoBsn.NEWBORN,
                new Birth(mother.id(), moment(), order()));
    }

    private Optional<LocalDate> birthDate() {
        return BirthDates.parse(form.typed("birthDate"), LocalDate.ofInstant(now, Times.ZONE));
    }

    private @Nullable Instant moment() {
        var time = time();
        return birthDate()
                .flatMap(day -> time.map(at -> day.atTime(at).atZone(Times.ZONE).toInstant()))
                .filter(at -> !at.isAfter(now))
                .orElse(null);
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(form.stripped("birthTime"), TIME));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private @Nullable Integer order() {
        var typed = form.stripped("birthOrder");
        return typed.matches("[1-9]") ? Integer.valueOf(typed) : null;
    }
}
