package nl.samenspoed.app.desk.request;

import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.Feedbacks;
import org.jspecify.annotations.Nullable;

/**
 * Who was said to be the own GP: a practice in the network, or else a name that is kept as told.
 */
record GpTyped(@Nullable String name, @Nullable OrganisationId practice) {

    static final String FIELD = "gp";
    static final GpTyped NOBODY = new GpTyped(null, null);

    static GpTyped of(Form form, Feedbacks feedbacks) {
        var typed = form.orNull(FIELD);
        return typed == null
                ? NOBODY
                : feedbacks
                        .findPractice(typed)
                        .map(practice -> new GpTyped(null, practice.id()))
                        .orElseGet(() -> new GpTyped(typed, null));
    }

    /** What is recorded, where the form did not ask. */
    static GpTyped of(Form form, Feedbacks feedbacks, PatientDetails recorded) {
        return form.values().containsKey(FIELD)
                ? of(form, feedbacks)
                : new GpTyped(recorded.gpName(), recorded.gpOrganisation());
    }

    /** As the field shows it. */
    static String text(PatientDetails recorded, Words words) {
        var practice = recorded.gpOrganisation();
        if (practice != null) {
            return words.network().findOrganisation(practice).map(Organisation::name).orElse("");
        }
        return recorded.gpName() == null ? "" : recorded.gpName();
    }
}
