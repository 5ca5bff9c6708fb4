package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule.EscalationLadder.Step;
import nl.samenspoed.app.agreement.rule.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one request, as far as rules have a say in it. Nobody is named.
 *
 * @param desk the organisation that handles it
 * @param offers places that were asked, the oldest first; those of one moment in their order
 * @param consults advice that was asked
 */
public record Past(
        UUID request,
        long number,
        Instant openedAt,
        UUID region,
        UUID subregion,
        UUID desk,
        List<Offered> offers,
        List<Climb> climbs,
        List<Decided> decisions,
        List<Consulted> consults,
        List<Forced> forced) {

    public Past {
        offers = List.copyOf(offers);
        climbs = List.copyOf(climbs);
        decisions = List.copyOf(decisions);
        consults = List.copyOf(consults);
        forced = List.copyOf(forced);
    }

    Situation here() {
        return Situation.in(region, subregion);
    }

    /** Where a rule about asking somebody is asked for. */
    Situation asking(@Nullable Asked asked) {
        return asked == null
                ? here()
                : new Situation(region, subregion, desk, asked.organisation());
    }

    /** What is sought, and for what; null is not known. */
    public record Need(
            @Nullable String kind, @Nullable String urgency, @Nullable String complaint) {

        About about() {
            return About.need(kind, urgency);
        }
    }

    /**
     * One place that was asked.
     *
     * @param answerBy when it lapses without an answer
     * @param role of who asked
     * @param asked null when the network does not know it any more
     * @param figure the last one it had reported when it was asked; null when there was none
     * @param held whether a place was kept for the patient
     * @param breached whether it was recorded that it did not deliver though it must
     * @param ended null while there is no answer
     */
    public record Offered(
            Instant madeAt,
            Instant answerBy,
            Need need,
            String role,
            @Nullable Asked asked,
            @Nullable Figure figure,
            boolean held,
            boolean breached,
            @Nullable Ended ended) {

        boolean isOpenAt(Instant at) {
            return !madeAt.isAfter(at) && (ended == null || ended.at().isAfter(at));
        }
    }

    /**
     * Who was asked.
     *
     * @param validity after how long its figures are too old where nobody agreed about it
     */
    public record Asked(
            UUID organisation, String kind, UUID region, UUID subregion, Duration validity) {

        Situation there() {
            return Situation.in(region, subregion);
        }

        Situation by(UUID desk) {
            return new Situation(region, subregion, desk, organisation);
        }
    }

    public record Figure(int free, Instant observedAt) {}

    /**
     * @param reason code of why it was refused; null otherwise
     */
    public record Ended(How how, Instant at, @Nullable String reason) {}

    /** How an offer ends. */
    public enum How {
        ACCEPTED,
        REFUSED,
        LAPSED,
        /** Taken back, also because another place said yes or one was forced. */
        WITHDRAWN
    }

    /**
     * A ladder that was climbed.
     *
     * @param steps as they were planned
     * @param taken those that were taken, from the first
     * @param waits when a step was due that waited until fewer places were asked
     * @param stoppedAt null while it runs
     */
    public record Climb(
            Instant startedAt,
            Need need,
            List<Step> steps,
            List<Taken> taken,
            List<Instant> waits,
            @Nullable Instant stoppedAt) {

        public Climb {
            steps = List.copyOf(steps);
            taken = List.copyOf(taken);
            waits = List.copyOf(waits);
        }
    }

    /**
     * @param asks whether anybody was asked in it; if not, the next step follows at once
     */
    public record Taken(Instant at, boolean asks) {}

    /**
     * What was decided to be done.
     *
     * @param outcome self-care, advice-only, own-gp or place
     * @param physician whether whoever decided looks at outcomes otherwise
     * @param awaited whether it waited for a physician
     */
    public record Decided(
            Instant at, String outcome, Need need, boolean physician, boolean awaited) {

        static final String PLACE = "place";

        boolean isPlace() {
            return outcome.equals(PLACE);
        }
    }

    /**
     * @param roles of who could be meant by the discipline that was asked
     * @param overAt when there was advice, or nobody would give any; null while it is waited for
     * @param takenBackAt null when it was not
     */
    public record Consulted(
            Set<String> roles,
            Instant askedAt,
            @Nullable Instant overAt,
            @Nullable Instant takenBackAt) {

        public Consulted {
            roles = Set.copyOf(roles);
        }

        boolean isAskedAt(Instant at) {
            return !askedAt.isAfter(at) && (takenBackAt == null || takenBackAt.isAfter(at));
        }
    }

    /**
     * A place that was taken without an acceptance.
     *
     * @param receiver the organisation of the place
     */
    public record Forced(Instant at, Need need, UUID receiver, String role) {}
}
