package nl.samenspoed.app.demo.life;

import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.request.CareRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Where partners agreed to be asked for advice before a place is, the demo asks and waits; now and
 * then it goes on without, and says why.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class AskingFirst {

    private final Escalations escalations;
    private final Agreements agreements;
    private final Consulting consulting;

    AskingFirst(Escalations escalations, Agreements agreements, Consulting consulting) {
        this.escalations = escalations;
        this.agreements = agreements;
        this.consulting = consulting;
    }

    /** Whether advice holds up asking for a place. */
    boolean holdsUp(Actor desk, CareRequest request, RandomGenerator chance) {
        var missing = escalations.adviceMissing(desk, request);
        missing.ifPresent(
                rule -> {
                    if (!consulting.isHelped(request, roles(desk, rule), chance)) {
                        goWithout(desk, request);
                    }
                });
        return missing.isPresent();
    }

    private void goWithout(Actor desk, CareRequest request) {
        Playing.ignore(
                escalations.goWithoutAdvice(
                        desk,
                        CommandKey.random(),
                        request.id(),
                        "Demo: wie advies geeft kent de situatie en belde zelf"));
    }

    /** The sentence is the rule, so it says which rule of the version it was. */
    private Set<String> roles(Actor desk, FollowedRule followed) {
        var wording = agreements.wording(Locale.of("nl"));
        return agreements.find(desk, followed.agreement()).stream()
                .map(AgreementVersion::file)
                .flatMap(file -> file.rules().stream())
                .map(Agreed::rule)
                .filter(rule -> wording.sentence(rule).equals(followed.dutch()))
                .filter(Rule.ConsultDuty.class::isInstance)
                .flatMap(rule -> ((Rule.ConsultDuty) rule).roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
