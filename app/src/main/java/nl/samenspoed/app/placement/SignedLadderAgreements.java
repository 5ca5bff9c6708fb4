package nl.samenspoed.app.placement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ladder that partners signed; where they signed none, the one that is set. */
@Component
class SignedLadderAgreements implements LadderAgreements {

    private final Agreements agreements;
    private final JdbcLadders settings;

    SignedLadderAgreements(Agreements agreements, JdbcLadders settings) {
        this.agreements = agreements;
        this.settings = settings;
    }

    @Override
    public AgreedLadder find(
            RegionId region, SubregionId subregion, String kind, @Nullable Urgency urgency) {
        return agreements
                .holding()
                .find(
                        Subject.ESCALATION_LADDER,
                        About.need(kind, urgency == null ? null : urgency.name()),
                        Situation.in(region.value(), subregion.value()))
                .flatMap(this::signed)
                .orElseGet(
                        () ->
                                new AgreedLadder(
                                        settings.find(region, subregion, kind, urgency).steps(),
                                        null));
    }

    private Optional<AgreedLadder> signed(Effective found) {
        return found.rule() instanceof Rule.EscalationLadder(var _, var steps)
                ? Optional.of(new AgreedLadder(steps(steps), agreements.followed(found)))
                : Optional.empty();
    }

    private static List<LadderStep> steps(List<Rule.EscalationLadder.Step> steps) {
        return steps.stream()
                .map(
                        step ->
                                new LadderStep(
                                        reach(step.reach()), step.places(), step.nextAfter(), null))
                .toList();
    }

    private static LadderStep.Reach reach(String code) {
        return LadderStep.Reach.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
