package nl.samenspoed.app.placement;

import java.util.Locale;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.request.FollowedRule;

/** Writes down which rule was followed, as it reads at this moment in both languages. */
final class FollowedRules {

    private final Agreements agreements;

    FollowedRules(Agreements agreements) {
        this.agreements = agreements;
    }

    FollowedRule of(Effective found) {
        return new FollowedRule(
                found.origin().id(),
                found.origin().version(),
                agreements.wording(Locale.of("nl")).sentence(found.rule()),
                agreements.wording(Locale.ENGLISH).sentence(found.rule()));
    }
}
