package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.Optional;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.Patients;
import org.springframework.stereotype.Component;

/** Draws who the patient of a case is, and who it may be as well. */
@Component
class Persons {

    private static final int MOST = 5;

    private final Patients patients;

    Persons(Patients patients) {
        this.patients = patients;
    }

    /** Empty when the patient is not within reach. */
    Optional<PersonPanel> draw(Desk desk, CaseView view, Form form) {
        return patients.findShown(desk.actor(), view.request().patient())
                .map(recorded -> draw(desk, view, form, recorded));
    }

    private PersonPanel draw(Desk desk, CaseView view, Form form, Patient recorded) {
        var filled = PersonPanel.filledIn(form, recorded.details(), view.words());
        var typed = new PersonTyped(filled, LocalDate.ofInstant(desk.now(), Times.ZONE));
        var others =
                patients.search(desk.actor(), typed.search(), MOST + 1).stream()
                        .filter(found -> !found.id().equals(recorded.id()))
                        .limit(MOST)
                        .toList();
        return new PersonPanel(filled, recorded, others, bsn(typed), view.words());
    }

    private static IntakePanel.Bsn bsn(PersonTyped typed) {
        if (typed.form().orNull("bsn") == null) {
            return IntakePanel.Bsn.NONE;
        }
        return typed.bsn().isPresent() ? IntakePanel.Bsn.RIGHT : IntakePanel.Bsn.WRONG;
    }
}
