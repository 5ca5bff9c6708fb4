package nl.samenspoed.app.placement;

import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.CareRequest;
import org.springframework.stereotype.Component;

/** Who may place a patient without an acceptance, as partners signed it. */
@Component
class ForceMandates {

    private final Agreements agreements;

    ForceMandates(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * @param roles codes of the roles that may; none means nobody
     */
    record Mandate(List<String> roles, FollowedRule rule) {}

    /** Empty where nothing was signed about it: then whoever has the capability may. */
    Optional<Mandate> find(CareRequest request, ServiceEntry service) {
        var intake = request.intake();
        var situation =
                new Situation(
                        intake.region().value(),
                        intake.subregion().value(),
                        intake.desk().value(),
                        service.organisation().value());
        return agreements
                .holding()
                .find(Subject.FORCE_MANDATE, About.kind(service.kind()), situation)
                .flatMap(this::mandate);
    }

    private Optional<Mandate> mandate(Effective found) {
        return found.rule() instanceof Rule.ForceMandate(var _, var roles)
                ? Optional.of(new Mandate(roles, agreements.followed(found)))
                : Optional.empty();
    }
}
