package nl.samenspoed.app.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the talk about an open offer is. It stops no clock: whoever waits for a word can still
 * answer the offer, and the offer still lapses.
 *
 * @param asked whether the receiver ever asked something
 * @param questionWaits whether something was asked since the last answer
 * @param proposedStart when the receiver could start instead; null when nothing is proposed
 */
public record Dialogue(boolean asked, boolean questionWaits, @Nullable Instant proposedStart) {

    public static final Dialogue NONE = new Dialogue(false, false, null);

    Dialogue withQuestion() {
        return new Dialogue(true, true, proposedStart);
    }

    Dialogue withAnswer() {
        return new Dialogue(asked, false, proposedStart);
    }

    Dialogue withProposal(@Nullable Instant start) {
        return new Dialogue(asked, questionWaits, start);
    }

    /** Whether those who made the offer are asked for a word. */
    public boolean awaitsDesk() {
        return questionWaits || proposedStart != null;
    }
}
