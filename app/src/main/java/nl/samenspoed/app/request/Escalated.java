package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a request, and how far it has been taken up the ladder.
 *
 * @param claim null while nobody has claimed it
 * @param ladder null when none is running
 * @param forced null unless a place was taken by force that the receiver has not accepted
 * @param shift null unless it is offered to who comes on duty
 * @param setAside codes of the subjects of agreed rules that somebody set aside for what is sought
 */
public record Escalated(
        @Nullable Claim claim,
        @Nullable Ladder ladder,
        @Nullable ForcedPlace forced,
        @Nullable Shift shift,
        Set<String> setAside) {

    public static final Escalated NOT = new Escalated(null, null, null, null, Set.of());

    public Escalated {
        setAside = Set.copyOf(setAside);
    }

    /**
     * An offer of whoever goes off duty, not accepted yet.
     *
     * @param by the person who offers it
     * @param word what to know of it; null when nothing was said
     */
    public record Shift(
            OrganisationId to, UUID by, String name, @Nullable String word, Instant at) {}

    /**
     * Somebody who looks after it.
     *
     * @param touchedAt when somebody at the desk last did something with it
     */
    public record Claim(UUID person, String name, Instant since, Instant touchedAt) {

        Claim touched(Instant at) {
            return new Claim(person, name, since, at);
        }
    }

    /**
     * A ladder that runs, as it was when it was started: who changes the data later changes the
     * next one.
     *
     * @param onBehalfOf name of the person who started it
     * @param followed the agreed rule that it is; null when it is a setting
     * @param taken how many steps were taken
     * @param nextAt when the next step is taken at the latest; null after the last one
     * @param waits whether the next step is due and asks nobody until there is room
     * @param duty null while the duty manager has not been called
     */
    public record Ladder(
            UUID id,
            List<LadderStep> steps,
            String onBehalfOf,
            @Nullable FollowedRule followed,
            int taken,
            @Nullable Instant nextAt,
            boolean waits,
            @Nullable DutyCall duty) {

        public Ladder {
            steps = List.copyOf(steps);
        }

        /** The step that comes when nobody accepts; empty after the last one. */
        public Optional<LadderStep> next() {
            return taken < steps.size() ? Optional.of(steps.get(taken)) : Optional.empty();
        }

        /** The step that was taken last. */
        public Optional<LadderStep> last() {
            return taken > 0 ? Optional.of(steps.get(taken - 1)) : Optional.empty();
        }
    }

    /**
     * @param takenUpBy name of the duty manager who sees to it; null while it still rings
     */
    public record DutyCall(Instant at, @Nullable String takenUpBy) {}

    /** A place that was taken although the receiver has not said yes. */
    public record ForcedPlace(UUID offer, OrganisationId receiver, String name) {}

    Escalated with(@Nullable Claim newClaim) {
        return new Escalated(newClaim, ladder, forced, shift, setAside);
    }

    Escalated with(@Nullable Ladder newLadder) {
        return new Escalated(claim, newLadder, forced, shift, setAside);
    }

    Escalated with(@Nullable ForcedPlace newForced) {
        return new Escalated(claim, ladder, newForced, shift, setAside);
    }

    Escalated with(@Nullable Shift newShift) {
        return new Escalated(claim, ladder, forced, newShift, setAside);
    }

    Escalated settingAside(String subject) {
        var more = new HashSet<>(setAside);
        more.add(subject);
        return new Escalated(claim, ladder, forced, shift, more);
    }

    /** Something else is sought: what was agreed about it holds again. */
    Escalated anew() {
        return new Escalated(claim, ladder, forced, shift, Set.of());
    }
}
