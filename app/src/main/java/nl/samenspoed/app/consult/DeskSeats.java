package nl.samenspoed.app.consult;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.DeskOrganisations;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.Holding;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Presence;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which disciplines can be had at the desk of a request now, as partners signed it. Where somebody
 * can, a question that names nobody goes to those of the discipline who work in the subregion of
 * that desk; elsewhere it goes to whoever of the region, as it does where the region has one desk.
 */
@Component
public class DeskSeats {

    private final Agreements agreements;
    private final DeskOrganisations desks;
    private final Disciplines disciplines;
    private final InstantSource clock;

    DeskSeats(
            Agreements agreements,
            DeskOrganisations desks,
            Disciplines disciplines,
            InstantSource clock) {
        this.agreements = agreements;
        this.desks = desks;
        this.disciplines = disciplines;
        this.clock = clock;
    }

    /**
     * A discipline that can be had at a desk now.
     *
     * @param how the nearest way, where several of its roles can
     * @param until to when; null when that does not end
     */
    public record Seat(Presence how, @Nullable Instant until, FollowedRule rule) {}

    /** By code of the discipline, in the order in which they are offered. */
    public Map<String, Seat> now(CareRequest request) {
        var holding = agreements.holding();
        var seats = new LinkedHashMap<String, Seat>();
        for (var discipline : disciplines.list()) {
            find(discipline, request, holding)
                    .ifPresent(seat -> seats.put(discipline.code(), seat));
        }
        return seats;
    }

    Optional<Seat> find(Discipline discipline, CareRequest request) {
        return find(discipline, request, agreements.holding());
    }

    private Optional<Seat> find(Discipline discipline, CareRequest request, Holding holding) {
        return hasDeskOfItsOwn(request) && worksIn(discipline, request.intake().subregion())
                ? discipline.roles().stream()
                        .sorted()
                        .flatMap(role -> rule(role, request, holding).stream())
                        .flatMap(found -> seat(found).stream())
                        .min(Comparator.comparing(Seat::how))
                : Optional.empty();
    }

    private boolean hasDeskOfItsOwn(CareRequest request) {
        return switch (desks.help(request.intake().region(), clock.instant()).form()) {
            case ONE -> false;
            case PER_SUBREGION, SHARED -> true;
        };
    }

    /** A seat that nobody here can take is no reason to ask nobody. */
    private boolean worksIn(Discipline discipline, SubregionId subregion) {
        return !disciplines.inSubregion(discipline, subregion).isEmpty();
    }

    private static Optional<Effective> rule(String role, CareRequest request, Holding holding) {
        var intake = request.intake();
        return holding.find(
                Subject.DESK_DISCIPLINE,
                About.detail(null, role),
                Situation.in(intake.region().value(), intake.subregion().value()));
    }

    private Optional<Seat> seat(Effective found) {
        var now = clock.instant();
        return found.rule() instanceof Rule.DeskDiscipline(var _, var how, var hours)
                        && hours.isOpen(now)
                ? Optional.of(
                        new Seat(
                                how,
                                hours.nextClosing(now).orElse(null),
                                agreements.followed(found)))
                : Optional.empty();
    }
}
