package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.DeskReach;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the desks of a region stand to each other: one, each its own, or shared work, and who is
 * open.
 */
@Component
public class DeskOrganisations implements DeskReach {

    private final KnownVersions known;
    private final Network network;
    private final InstantSource clock;

    DeskOrganisations(KnownVersions known, Network network, InstantSource clock) {
        this.known = known;
        this.network = network;
        this.clock = clock;
    }

    /**
     * What the desks of a region see of each other's work.
     *
     * @param form how the desks stand to each other; each its own where nobody agreed
     * @param after how long a request stands unclaimed before the others see it; null is never
     * @param closed subregions whose desk is closed now; the others see their work at once
     */
    public record Help(DeskForm form, @Nullable Duration after, Set<SubregionId> closed) {

        public Help {
            closed = Set.copyOf(closed);
        }
    }

    @Override
    public Scope of(Actor actor) {
        return actor.scope() instanceof Scope.InSubregion(var own) && worksAtDesk(actor)
                ? network.snapshot()
                        .findSubregion(own)
                        .map(subregion -> scope(subregion, actor.scope()))
                        .orElse(actor.scope())
                : actor.scope();
    }

    /** Whoever hands out power over people or the network keeps the reach that was assigned. */
    private static boolean worksAtDesk(Actor actor) {
        return (actor.may(Capability.TRIAGE) || actor.may(Capability.OFFER_PLACE))
                && !actor.may(Capability.MANAGE_PEOPLE)
                && !actor.may(Capability.MANAGE_NETWORK);
    }

    private Scope scope(Subregion own, Scope assigned) {
        var help = help(own.region(), clock.instant());
        var apart =
                switch (help.form()) {
                    case ONE, SHARED -> false;
                    case PER_SUBREGION -> help.closed().stream().allMatch(own.id()::equals);
                };
        return apart ? assigned : new Scope.AmongDesks(own.region(), own.id());
    }

    /** What desks of this region see of each other now. */
    public Help help(RegionId region, Instant now) {
        var closed =
                network.snapshot().listSubregions(region).stream()
                        .filter(Subregion::active)
                        .filter(subregion -> isClosed(subregion, now))
                        .map(Subregion::id)
                        .collect(Collectors.toSet());
        var organisation = organisation(region, now);
        return new Help(
                organisation.map(Rule.DeskOrganisation::form).orElse(DeskForm.PER_SUBREGION),
                organisation.map(Rule.DeskOrganisation::after).orElse(null),
                closed);
    }

    /**
     * The desks of a region as they are at one instant.
     *
     * @param organisation how they stand to each other; null where nobody agreed
     * @param desks one for each subregion, in the order of their names
     */
    public record Desks(@Nullable Effective organisation, List<Desk> desks) {

        public Desks {
            desks = List.copyOf(desks);
        }
    }

    /**
     * @param hours when it is open; null where nobody agreed, and it always is
     * @param seats who can be had there
     */
    public record Desk(Subregion subregion, @Nullable Effective hours, List<Effective> seats) {

        public Desk {
            seats = List.copyOf(seats);
        }
    }

    /** The desks of a region, what holds for each and where that was agreed. */
    public Desks desks(RegionId region, Instant now) {
        return new Desks(
                find(Subject.DESK_ORGANISATION, Situation.in(region.value(), null), now)
                        .orElse(null),
                network.snapshot().listSubregions(region).stream()
                        .filter(Subregion::active)
                        .sorted(Comparator.comparing(Subregion::name))
                        .map(subregion -> desk(subregion, now))
                        .toList());
    }

    private Desk desk(Subregion subregion, Instant now) {
        var situation = situation(subregion);
        return new Desk(
                subregion,
                find(Subject.DESK_HOURS, situation, now).orElse(null),
                known.book().findAll(Subject.DESK_DISCIPLINE, situation, now));
    }

    private Optional<Rule.DeskOrganisation> organisation(RegionId region, Instant now) {
        return find(Subject.DESK_ORGANISATION, Situation.in(region.value(), null), now)
                .map(found -> (Rule.DeskOrganisation) found.rule());
    }

    private boolean isClosed(Subregion subregion, Instant now) {
        return find(Subject.DESK_HOURS, situation(subregion), now)
                .filter(found -> !((Rule.DeskHours) found.rule()).hours().isOpen(now))
                .isPresent();
    }

    private Optional<Effective> find(Subject subject, Situation situation, Instant now) {
        return known.book().find(subject, About.ALL, situation, now);
    }

    private static Situation situation(Subregion subregion) {
        return Situation.in(subregion.region().value(), subregion.id().value());
    }
}
