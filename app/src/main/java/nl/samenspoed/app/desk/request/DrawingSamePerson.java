package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientMerge;
import nl.samenspoed.app.patient.PatientMerges;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws who the patient of a case may be as well, and the two side by side. */
@Component
class DrawingSamePerson {

    private static final int MOST = 9;
    private static final int MOST_REQUESTS = 5;

    private final Patients patients;
    private final PatientMerges merges;
    private final TreatmentLimits limits;
    private final CareRequests requests;

    DrawingSamePerson(
            Patients patients,
            PatientMerges merges,
            TreatmentLimits limits,
            CareRequests requests) {
        this.patients = patients;
        this.merges = merges;
        this.limits = limits;
        this.requests = requests;
    }

    /** What is typed to look for somebody must be possible; nothing else is asked of it. */
    Form checked(Desk desk, Form form) {
        var checked = form;
        if (form.orNull("bsn") != null && Bsn.parse(form.stripped("bsn")).isEmpty()) {
            checked = checked.wrong("bsn", desk.t().text("refusal.patient.bsn-invalid"));
        }
        if (form.orNull("birthDate") != null && birthDate(desk, form) == null) {
            checked = checked.wrong("birthDate", desk.t().text("casework.intake.birth-date.wrong"));
        }
        return checked;
    }

    /** Empty when the patient is not within reach. */
    Optional<SamePersonPage> draw(Desk desk, CaseView view, Form form) {
        return patients.findShown(desk.actor(), view.request().patient())
                .map(mine -> draw(desk, view, form, mine));
    }

    private SamePersonPage draw(Desk desk, CaseView view, Form form, Patient mine) {
        var words = view.words();
        var chosen =
                form.orNull("other") == null
                        ? Optional.<Patient>empty()
                        : patients.findShown(
                                desk.actor(), Form.read(form.typed("other"), PatientId::of));
        var compared =
                chosen.filter(other -> !other.id().equals(mine.id()))
                        .map(
                                other ->
                                        Comparison.of(
                                                mine,
                                                beside(desk, mine, words),
                                                other,
                                                beside(desk, other, words),
                                                words))
                        .orElse(null);
        var typed = typed(desk, form);
        return new SamePersonPage(
                "/requests/" + view.request().id(),
                view.request().number(),
                mine,
                compared == null ? others(desk, mine, typed) : List.of(),
                !typed.isEmpty(),
                compared,
                merges.history(desk.actor(), mine.id()).stream()
                        .map(merge -> told(desk, merge, words))
                        .toList(),
                words,
                form);
    }

    /** By what was typed, or else by what is known of the patient. */
    private List<Patient> others(Desk desk, Patient mine, PatientSearch typed) {
        var known = mine.details();
        var ways =
                typed.isEmpty()
                        ? Stream.of(
                                new PatientSearch(
                                        known.bsn(), null, known.familyName(), known.birthDate()),
                                new PatientSearch(null, known.phone(), null, null))
                        : Stream.of(typed);
        var others = new LinkedHashMap<PatientId, Patient>();
        ways.filter(way -> !way.isEmpty())
                .flatMap(way -> patients.search(desk.actor(), way, MOST + 1).stream())
                .filter(found -> !found.id().equals(mine.id()))
                .forEach(found -> others.putIfAbsent(found.id(), found));
        return others.values().stream().limit(MOST).toList();
    }

    private static PatientSearch typed(Desk desk, Form form) {
        var phone = form.orNull("phone");
        return new PatientSearch(
                Bsn.parse(form.stripped("bsn")).orElse(null),
                phone == null ? null : PatientSearch.normalPhone(phone),
                form.orNull("familyName"),
                birthDate(desk, form));
    }

    private static @Nullable LocalDate birthDate(Desk desk, Form form) {
        return BirthDates.parse(
                        form.typed("birthDate"), LocalDate.ofInstant(desk.now(), Times.ZONE))
                .orElse(null);
    }

    private Comparison.Beside beside(Desk desk, Patient patient, Words words) {
        return new Comparison.Beside(
                requests.search(
                        desk.actor(),
                        new RequestSearch(
                                null,
                                null,
                                patient.id(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                MOST_REQUESTS)),
                limits.holding(patient.id()).stream()
                        .map(told -> words.limit(told.limit(), told.wish()))
                        .distinct()
                        .toList());
    }

    private SamePersonPage.Told told(Desk desk, PatientMerge merge, Words words) {
        var merged =
                merge.holds()
                        ? patients.find(desk.actor(), merge.merged())
                                .map(one -> Comparison.who(one, words))
                                .orElse(null)
                        : null;
        return new SamePersonPage.Told(merge, merged);
    }
}
