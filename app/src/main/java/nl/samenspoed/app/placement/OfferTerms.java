package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How places are asked; null where nobody agreed about it.
 *
 * @param clock how long a place has to answer
 * @param between the same for organisations that agreed about it with the desk of the request
 * @param parallel how many places may be asked at the same time
 * @param consult who is asked for advice before anybody is asked for a place
 */
public record OfferTerms(
        @Nullable Clock clock,
        Map<OrganisationId, Clock> between,
        @Nullable Parallel parallel,
        @Nullable Consult consult) {

    static final OfferTerms NOTHING_AGREED = new OfferTerms(null, Map.of(), null, null);

    public OfferTerms {
        between = Map.copyOf(between);
    }

    public record Consult(Rule.ConsultDuty duty, FollowedRule rule) {}

    public record Clock(Duration within, FollowedRule rule) {}

    public record Parallel(int most, FollowedRule rule) {}

    /** The clock of places of this organisation; null where nobody agreed about it. */
    @Nullable Clock clockOf(OrganisationId organisation) {
        var own = between.get(organisation);
        return own == null ? clock : own;
    }

    @Nullable FollowedRule parallelRule() {
        return parallel == null ? null : parallel.rule();
    }

    @Nullable FollowedRule consultRule() {
        return consult == null ? null : consult.rule();
    }

    /**
     * Why nobody can be asked beside those that are.
     *
     * @param wanted how many more
     */
    Optional<Refusal> tooMany(int asked, int wanted) {
        return parallel == null || room(asked, wanted) >= wanted
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                PlacementRefusal.TOO_MANY_AT_ONCE,
                                parallel.most(),
                                asked,
                                parallel.rule().version()));
    }

    /** How many more may be asked beside those that are. */
    int room(int asked, int wanted) {
        return parallel == null ? wanted : Math.clamp(parallel.most() - asked, 0, wanted);
    }
}
