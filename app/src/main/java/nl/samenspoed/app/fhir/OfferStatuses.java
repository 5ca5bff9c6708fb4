package nl.samenspoed.app.fhir;

import java.util.EnumSet;
import java.util.Set;
import nl.samenspoed.app.placement.OfferStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** How an offer stands, in the words of FHIR. */
final class OfferStatuses {

    private OfferStatuses() {}

    static TaskStatus of(OfferStatus status) {
        return switch (status) {
            case OFFERED -> TaskStatus.REQUESTED;
            case ACCEPTED -> TaskStatus.ACCEPTED;
            case REFUSED -> TaskStatus.REJECTED;
            case EXPIRED, WITHDRAWN -> TaskStatus.CANCELLED;
            case FELL_THROUGH -> TaskStatus.FAILED;
        };
    }

    /** Those that are shown with one of these statuses; a status may be one that never occurs. */
    static Set<OfferStatus> asked(Set<String> statuses) {
        var found = EnumSet.noneOf(OfferStatus.class);
        for (var text : statuses) {
            var wanted = Codes.read(TaskStatus.class, "status", text.replace("-", ""));
            for (var status : OfferStatus.values()) {
                if (of(status) == wanted) {
                    found.add(status);
                }
            }
        }
        return found;
    }
}
