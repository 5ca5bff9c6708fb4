package nl.samenspoed.app.request;

import java.util.Set;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a request waits for, and so what may be done with it. */
public sealed interface Phase {

    record CheckingRedFlags() implements Phase {}

    /** Nothing but the hand-over can happen. */
    record HandingOverTo112(Set<RedFlag> positive) implements Phase {}

    record AwaitingTriage() implements Phase {}

    record AwaitingDecision() implements Phase {}

    record SeekingPlace(Care.Place need) implements Phase {}

    /**
     * @param receiver null when the destination is outside the network
     */
    record AwaitingArrival(Care.Place need, String destination, @Nullable OrganisationId receiver)
            implements Phase {}

    record InCare(OrganisationId receiver) implements Phase {}

    /** Advice, self-care or own GP: nobody has to accept the patient. */
    record Advised(Care care) implements Phase {}

    record Ended(Ending ending) implements Phase {}

    /** The stable name of the phase, as rows and interfaces know it. */
    default String code() {
        return switch (this) {
            case CheckingRedFlags _ -> "checking-red-flags";
            case HandingOverTo112 _ -> "handing-over-to-112";
            case AwaitingTriage _ -> "awaiting-triage";
            case AwaitingDecision _ -> "awaiting-decision";
            case SeekingPlace _ -> "seeking-place";
            case AwaitingArrival _ -> "awaiting-arrival";
            case InCare _ -> "in-care";
            case Advised _ -> "advised";
            case Ended _ -> "ended";
        };
    }
}
