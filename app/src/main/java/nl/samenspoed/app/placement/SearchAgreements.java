package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.Holding;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.WhereWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far is searched and of whom is thought first, as partners signed it. */
@Component
class SearchAgreements {

    private final Agreements agreements;
    private final Network network;

    SearchAgreements(Agreements agreements, Network network) {
        this.agreements = agreements;
        this.network = network;
    }

    /**
     * @param within longest journey; null where nobody agreed on one
     * @param first organisations thought of first; none where the patient asks for one by name
     * @param rules those that were followed
     */
    record Terms(@Nullable Duration within, Set<UUID> first, List<FollowedRule> rules) {

        Terms {
            first = Set.copyOf(first);
            rules = List.copyOf(rules);
        }
    }

    /** What holds now, for as many requests as wanted. */
    Now now() {
        return new Now(agreements.holding());
    }

    final class Now {

        private final Holding holding;

        private Now(Holding holding) {
            this.holding = holding;
        }

        Terms terms(CareRequest request, Care.Place need) {
            var rules = new ArrayList<FollowedRule>();
            var within =
                    find(Subject.CATCHMENT, request, need)
                            .map(
                                    found -> {
                                        rules.add(agreements.followed(found));
                                        return ((Rule.Catchment) found.rule()).within();
                                    });
            var first =
                    find(Subject.PREFERENCE, request, need)
                            .filter(_ -> asksForNobody(need.where()))
                            .map(
                                    found -> {
                                        rules.add(agreements.followed(found));
                                        return organisations((Rule.Preference) found.rule());
                                    });
            return new Terms(within.orElse(null), first.orElse(Set.of()), rules);
        }

        private Optional<Effective> find(Subject subject, CareRequest request, Care.Place need) {
            var urgency = request.urgency();
            var intake = request.intake();
            return holding.find(
                    subject,
                    About.need(need.serviceKind(), urgency == null ? null : urgency.name()),
                    Situation.in(intake.region().value(), intake.subregion().value()));
        }
    }

    private static boolean asksForNobody(WhereWanted where) {
        return where.own() == null && where.preferred().isEmpty();
    }

    private Set<UUID> organisations(Rule.Preference preference) {
        var known = network.snapshot();
        return preference.organisations().stream()
                .flatMap(code -> known.findOrganisationByCode(code).stream())
                .map(organisation -> organisation.id().value())
                .collect(Collectors.toSet());
    }
}
