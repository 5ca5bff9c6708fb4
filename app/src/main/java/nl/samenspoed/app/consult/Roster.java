package nl.samenspoed.app.consult;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.Subregion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to rosters: take a file over, and give one out. */
@Component
public class Roster {

    private static final Duration AHEAD = Duration.ofDays(62);

    private final JdbcRoster rows;
    private final Disciplines disciplines;
    private final Network network;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Roster(
            JdbcRoster rows,
            Disciplines disciplines,
            Network network,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rows = rows;
        this.disciplines = disciplines;
        this.network = network;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file over, all of it or nothing. Of each organisation in it, it is the roster from
     * its first shift there to its last; other days stay as they are.
     */
    public Outcome<RosterImport> take(Actor actor, byte[] content) {
        if (!actor.may(Capability.MANAGE_ROSTER)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var byCode =
                network.snapshot().listOrganisations().stream()
                        .collect(Collectors.toMap(Organisation::code, one -> one));
        var reading =
                new ReadingRoster(
                                code -> Optional.ofNullable(byCode.get(code)),
                                organisation -> plans(actor, organisation.id()),
                                disciplines.list(),
                                new Accounts(disciplines, new HashMap<>())::person)
                        .read(content);
        if (!reading.errors().isEmpty()) {
            return Outcome.done(new RosterImport.Rejected(reading.errors()));
        }
        transaction.executeWithoutResult(status -> write(actor, reading.shifts()));
        return Outcome.done(new RosterImport.Taken(reading.shifts().size()));
    }

    /** Asks once for each discipline. */
    private record Accounts(Disciplines disciplines, Map<String, List<Colleague>> known) {

        @Nullable PersonId person(Discipline discipline, Organisation organisation, String name) {
            return known
                    .computeIfAbsent(discipline.code(), code -> disciplines.everybody(discipline))
                    .stream()
                    .filter(one -> one.organisation().equals(organisation.id()))
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .map(Colleague::id)
                    .findFirst()
                    .orElse(null);
        }
    }

    private void write(Actor actor, List<Shift> shifts) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        shifts.stream()
                .collect(Collectors.groupingBy(Shift::organisation))
                .forEach(
                        (organisation, own) -> {
                            rows.forget(organisation, first(own), last(own));
                            own.forEach(rows::add);
                            changed(actor, organisation, at);
                        });
    }

    /** Leaves a line in the trail and lets the screens know who works there has changed. */
    void changed(Actor actor, OrganisationId organisation, Instant at) {
        var region =
                network.snapshot().regionsOf(organisation).stream()
                        .findFirst()
                        .map(RegionId::value)
                        .orElse(null);
        rows.tell(organisation, region, trail.actorJson(actor), at);
    }

    private static Instant first(List<Shift> shifts) {
        return shifts.stream().map(Shift::startsAt).min(Instant::compareTo).orElseThrow();
    }

    private static Instant last(List<Shift> shifts) {
        return shifts.stream().map(Shift::startsAt).max(Instant::compareTo).orElseThrow();
    }

    /** As the file that can be taken over: what the actor plans, from now on. */
    public Outcome<String> export(Actor actor) {
        if (!actor.may(Capability.MANAGE_ROSTER)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var now = clock.instant();
        var shifts =
                rows.between(now, now.plus(AHEAD)).stream()
                        .filter(shift -> plans(actor, shift.organisation()))
                        .toList();
        return Outcome.done(WritingRoster.write(shifts, network.snapshot()));
    }

    /** The shifts of now, wherever. */
    List<Shift> working() {
        var now = clock.instant();
        return rows.between(now, now.plusNanos(1000));
    }

    /** Whether an organisation works where the actor does. */
    Predicate<OrganisationId> reach(Actor actor) {
        var regions = regions(actor);
        return organisation ->
                actor.scope() instanceof Scope.Country || isIn(regions, organisation);
    }

    Predicate<OrganisationId> in(RegionId region) {
        return organisation -> isIn(Set.of(region), organisation);
    }

    private boolean isIn(Set<RegionId> regions, OrganisationId organisation) {
        return network.snapshot().regionsOf(organisation).stream().anyMatch(regions::contains);
    }

    private Set<RegionId> regions(Actor actor) {
        var regions = new HashSet<>(network.snapshot().regionsOf(actor.organisation()));
        switch (actor.scope()) {
            case Scope.InRegion(var region) -> regions.add(region);
            case Scope.InSubregion(var subregion) ->
                    network.snapshot()
                            .findSubregion(subregion)
                            .map(Subregion::region)
                            .ifPresent(regions::add);
            case Scope.AmongDesks(var region, var _) -> regions.add(region);
            case Scope.Country(), Scope.OwnOrganisation() -> {}
        }
        return regions;
    }

    private boolean plans(Actor actor, OrganisationId organisation) {
        var snapshot = network.snapshot();
        return organisation.equals(actor.organisation())
                || switch (actor.scope()) {
                    case Scope.Country() -> true;
                    case Scope.InRegion(var region) ->
                            snapshot.regionsOf(organisation).contains(region);
                    case Scope.InSubregion(var subregion) ->
                            snapshot.subregionsOf(organisation).contains(subregion);
                    case Scope.AmongDesks(var _, var own) ->
                            snapshot.subregionsOf(organisation).contains(own);
                    case Scope.OwnOrganisation() -> false;
                };
    }
}
