package nl.samenspoed.app.fhir;

import java.util.EnumSet;
import java.util.Set;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.RequestSearch.Standing;
import nl.samenspoed.app.request.Urgency;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/** How a request stands and how urgent it is, in the words of FHIR. */
final class RequestStatuses {

    private RequestStatuses() {}

    static ServiceRequestStatus of(@Nullable Ending ending) {
        return ending == null
                ? ServiceRequestStatus.ACTIVE
                : switch (ending) {
                    case PLACED,
                            PLACED_OUTSIDE_NETWORK,
                            SELF_CARE,
                            ADVICE,
                            OWN_GP,
                            HANDED_OVER_TO_112 ->
                            ServiceRequestStatus.COMPLETED;
                    case NO_PLACE_FOUND, WITHDRAWN, DIVERTED -> ServiceRequestStatus.REVOKED;
                };
    }

    /** Requests with one of these statuses; null, for all, when none is asked for. */
    static @Nullable Standing asked(Set<String> statuses) {
        if (statuses.isEmpty()) {
            return null;
        }
        var open = false;
        var endings = EnumSet.noneOf(Ending.class);
        for (var status : statuses) {
            switch (Codes.read(Asked.class, "status", status)) {
                case ACTIVE -> open = true;
                case COMPLETED -> addWith(ServiceRequestStatus.COMPLETED, endings);
                case REVOKED -> addWith(ServiceRequestStatus.REVOKED, endings);
                case DRAFT, ON_HOLD, ENTERED_IN_ERROR, UNKNOWN -> {}
            }
        }
        return new Standing(open, endings);
    }

    private static void addWith(ServiceRequestStatus status, Set<Ending> endings) {
        for (var ending : Ending.values()) {
            if (of(ending) == status) {
                endings.add(ending);
            }
        }
    }

    static @Nullable ServiceRequestPriority priority(@Nullable Urgency urgency) {
        return urgency == null
                ? null
                : switch (urgency) {
                    case U0, U1 -> ServiceRequestPriority.STAT;
                    case U2 -> ServiceRequestPriority.ASAP;
                    case U3 -> ServiceRequestPriority.URGENT;
                    case U4, U5 -> ServiceRequestPriority.ROUTINE;
                };
    }

    /** All statuses that FHIR knows; some never occur here. */
    private enum Asked {
        DRAFT,
        ACTIVE,
        ON_HOLD,
        REVOKED,
        COMPLETED,
        ENTERED_IN_ERROR,
        UNKNOWN
    }
}
