package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import org.springframework.stereotype.Component;

/**
 * Where who reports a place free must deliver it: as partners signed it, and where they signed
 * nothing about it, as the office of the region switched it.
 */
@Component
class DeliverAgreements {

    private final Agreements agreements;
    private final JdbcMustDeliver settings;
    private final Network network;

    DeliverAgreements(Agreements agreements, JdbcMustDeliver settings, Network network) {
        this.agreements = agreements;
        this.settings = settings;
        this.network = network;
    }

    /** All that held at any time since then, read once. */
    Since since(Instant oldest) {
        return new Since(agreements, agreements.since(oldest), settings.list(), network.snapshot());
    }

    record Since(
            Agreements agreements,
            Rulebook signed,
            List<MustDeliver> switched,
            NetworkSnapshot network) {

        /**
         * @param desk the organisation that asks
         * @param at when it asked
         */
        Optional<DeliverTerms> find(ServiceEntry service, OrganisationId desk, Instant at) {
            var in = network.subregionOf(service);
            var situation =
                    new Situation(
                            in.region().value(),
                            in.id().value(),
                            desk.value(),
                            service.organisation().value());
            var found =
                    signed.find(Subject.MUST_DELIVER, About.kind(service.kind()), situation, at);
            return found.isPresent() ? signed(found.get()) : switched(service, at);
        }

        private Optional<DeliverTerms> signed(Effective found) {
            return found.rule() instanceof Rule.MustDeliver(var _, var on, var exempt, var days)
                            && on
                    ? Optional.of(
                            new DeliverTerms(
                                    exempt.stream()
                                            .flatMap(code -> RefusalReason.find(code).stream())
                                            .collect(Collectors.toUnmodifiableSet()),
                                    days,
                                    agreements.followed(found)))
                    : Optional.empty();
        }

        /** That of the subregion goes before that of the region. */
        private Optional<DeliverTerms> switched(ServiceEntry service, Instant at) {
            var in = network.subregionOf(service);
            return switched.stream()
                    .filter(rule -> in.id().equals(rule.area().subregion()))
                    .findFirst()
                    .or(
                            () ->
                                    switched.stream()
                                            .filter(r -> in.region().equals(r.area().region()))
                                            .findFirst())
                    .filter(rule -> rule.since() != null && !rule.since().isAfter(at))
                    .map(MustDeliver::terms)
                    .map(terms -> new DeliverTerms(terms.exempt(), terms.contestDays(), null));
        }
    }
}
