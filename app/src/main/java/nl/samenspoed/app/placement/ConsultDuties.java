package nl.samenspoed.app.placement;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.consult.AdviceSought;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether those were asked for advice who are to be asked before a place is. Whoever practises it
 * need not ask, and nobody waits longer than was agreed; a person who goes on without says why.
 */
@Component
class ConsultDuties {

    private final AdviceSought advice;
    private final Patients patients;
    private final InstantSource clock;

    ConsultDuties(AdviceSought advice, Patients patients, InstantSource clock) {
        this.advice = advice;
        this.patients = patients;
        this.clock = clock;
    }

    /** Why this actor cannot offer yet. */
    Optional<Refusal> unmet(Actor actor, CareRequest request, OfferTerms terms) {
        var consult = terms.consult();
        return consult == null || missing(actor, request, consult.duty()).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(PlacementRefusal.CONSULT_FIRST, consult.rule().version()));
    }

    /** Codes of the roles that are still to be asked or waited for. */
    List<String> missing(Actor actor, CareRequest request, Rule.ConsultDuty duty) {
        var now = clock.instant();
        if (request.escalated().setAside().contains(Subject.CONSULT_DUTY.code())
                || !duty.applies(age(request, now), now)) {
            return List.of();
        }
        var sought = advice.of(request.id());
        return duty.roles().stream()
                .filter(role -> !role.equals(actor.role()))
                .filter(role -> sought.stream().noneMatch(one -> settles(one, role, duty, now)))
                .toList();
    }

    private static boolean settles(
            AdviceSought.Sought one, String role, Rule.ConsultDuty duty, Instant now) {
        var within = duty.within();
        return one.roles().contains(role)
                && (one.isOver() || (within != null && !one.askedAt().plus(within).isAfter(now)));
    }

    private @Nullable Integer age(CareRequest request, Instant now) {
        var patient = request.patient();
        var line = patients.lines(Set.of(patient)).get(patient);
        return line == null ? null : line.ageOn(LocalDate.ofInstant(now, OpeningHours.ZONE));
    }
}
