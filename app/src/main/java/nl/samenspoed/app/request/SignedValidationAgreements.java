package nl.samenspoed.app.request;

import java.util.Optional;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** What partners signed about validation; where they signed nothing, what the office said. */
@Component
@Primary
class SignedValidationAgreements implements ValidationAgreements {

    private final Agreements agreements;
    private final JdbcValidationAgreements settings;

    SignedValidationAgreements(Agreements agreements, JdbcValidationAgreements settings) {
        this.agreements = agreements;
        this.settings = settings;
    }

    @Override
    public Optional<Look> find(
            RegionId region, SubregionId subregion, @Nullable Urgency urgency, Care decided) {
        var signed =
                agreements
                        .holding()
                        .find(
                                Subject.OUTCOME_VALIDATION,
                                About.need(null, urgency == null ? null : urgency.name()),
                                Situation.in(region.value(), subregion.value()));
        if (signed.isEmpty()) {
            return settings.find(region, subregion, urgency, decided);
        }
        return signed.filter(
                        found ->
                                found.rule() instanceof Rule.OutcomeValidation(var _, var outcomes)
                                        && outcomes.contains(ValidationAgreement.outcome(decided)))
                .map(found -> new Look(agreements.followed(found)));
    }
}
