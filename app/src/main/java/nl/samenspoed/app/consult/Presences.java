package nl.samenspoed.app.consult;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to who works where now: what the roster plans, and what people say themselves, which
 * goes before the roster for as long as they said.
 */
@Component
public class Presences {

    /** How long it holds when neither the person nor the roster says. */
    private static final Duration USUAL = Duration.ofHours(8);

    private final JdbcPresences rows;
    private final Roster roster;
    private final Disciplines disciplines;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Presences(
            JdbcPresences rows,
            Roster roster,
            Disciplines disciplines,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rows = rows;
        this.roster = roster;
        this.disciplines = disciplines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Somebody says how they work from now on.
     *
     * @param manner null for not at all
     * @param until time on the wall, the first to come; null for the end of the own shift
     */
    public Outcome<Presence> say(Actor actor, @Nullable Manner manner, @Nullable LocalTime until) {
        if (actor.via() != Actor.Via.DESK || !mayBeSeen(actor)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var presence =
                new Presence(
                        actor.id(),
                        actor.organisation(),
                        disciplines.of(actor).stream().sorted().findFirst().orElse(null),
                        actor.role(),
                        actor.name(),
                        manner,
                        now,
                        until == null ? usualEnd(actor.id(), now) : next(until, now));
        transaction.executeWithoutResult(
                status -> {
                    rows.keep(presence);
                    roster.changed(actor, actor.organisation(), now);
                });
        return Outcome.done(presence);
    }

    private Instant usualEnd(PersonId person, Instant now) {
        return roster.working().stream()
                .filter(shift -> person.equals(shift.person()))
                .map(Shift::endsAt)
                .max(Instant::compareTo)
                .orElse(now.plus(USUAL));
    }

    /** Today, or tomorrow when that time has passed; in the nights when the clock changes too. */
    private static Instant next(LocalTime until, Instant now) {
        var here = now.atZone(OpeningHours.ZONE);
        var today = here.toLocalDate().atTime(until).atZone(OpeningHours.ZONE);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(until).atZone(OpeningHours.ZONE))
                .toInstant();
    }

    /** What somebody said that still holds. */
    public Optional<Presence> own(Actor actor) {
        return rows.at(clock.instant()).stream()
                .filter(one -> one.person().equals(actor.id()))
                .findFirst();
    }

    /** Who works now, as far as the regions in which the actor works. */
    public List<AtWork> now(Actor actor) {
        return mayBeSeen(actor) ? now(roster.reach(actor)) : List.of();
    }

    /** Who works now in a region, for whoever is about to ask one of them. */
    public List<AtWork> now(RegionId region) {
        return now(roster.in(region));
    }

    private List<AtWork> now(Predicate<OrganisationId> where) {
        var said =
                rows.at(clock.instant()).stream()
                        .collect(Collectors.toMap(Presence::person, Function.identity()));
        var planned = roster.working();
        var all = new ArrayList<AtWork>();
        planned.stream()
                .filter(shift -> shift.person() == null || !said.containsKey(shift.person()))
                .map(AtWork::planned)
                .forEach(all::add);
        said.values().stream()
                .map(one -> atWork(one, planned))
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.stream().filter(one -> where.test(one.organisation())).toList();
    }

    private static @Nullable AtWork atWork(Presence said, List<Shift> planned) {
        var shift =
                planned.stream()
                        .filter(one -> said.person().equals(one.person()))
                        .filter(one -> said.organisation().equals(one.organisation()))
                        .findFirst()
                        .orElse(null);
        return said.manner() == null ? null : AtWork.said(said, said.manner(), shift);
    }

    private static boolean mayBeSeen(Actor actor) {
        return actor.may(Capability.ASK_ADVICE)
                || actor.may(Capability.GIVE_ADVICE)
                || actor.may(Capability.MANAGE_ROSTER);
    }
}
