package nl.samenspoed.app.dryrun;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.dryrun.replay.Finding;
import nl.samenspoed.app.dryrun.replay.Looked;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.request.PastRequests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to dry runs of a version, for who keeps that version or may sign it: begin one, see how
 * far it is, break it off, read what it found.
 */
@Component
public class DryRuns {

    /** A year and a day of the week over. */
    public static final int MOST_DAYS = 366;

    private static final int MOST_AT_ONCE = 3;
    private static final int SHOWN = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Agreements agreements;
    private final PastRequests requests;
    private final JdbcDryRuns runs;
    private final DryRunner runner;
    private final Answers answers;
    private final InstantSource clock;

    DryRuns(
            Agreements agreements,
            PastRequests requests,
            JdbcDryRuns runs,
            DryRunner runner,
            Answers answers,
            InstantSource clock) {
        this.agreements = agreements;
        this.requests = requests;
        this.runs = runs;
        this.runner = runner;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether the actor has anything to do with dry runs of this version. */
    public boolean mayTry(Actor actor, AgreementVersion version) {
        return agreements.keeps(actor, version) || Agreements.signs(actor, version);
    }

    /** Whether there is anything to try: what holds already, or does no more, is no proposal. */
    public boolean canBeTried(AgreementVersion version) {
        return switch (version.state(clock.instant())) {
            case DRAFT, PROPOSED, SIGNED -> true;
            case IN_FORCE, ENDED -> false;
        };
    }

    /** Of one version, the latest first. */
    public List<DryRun> list(Actor actor, AgreementVersion version) {
        return mayTry(actor, version) ? runs.list(version.id(), SHOWN) : List.of();
    }

    public Optional<DryRun> find(Actor actor, UUID id) {
        return runs.find(id)
                .filter(
                        run ->
                                agreements
                                        .find(actor, run.agreement())
                                        .filter(version -> mayTry(actor, version))
                                        .isPresent());
    }

    /**
     * Begins one.
     *
     * @param from the first day, as typed
     * @param until the last day, as typed
     */
    public Outcome<UUID> begin(
            Actor actor, CommandKey key, UUID agreement, String from, String until) {
        var version = agreements.find(actor, agreement);
        if (version.isEmpty()) {
            return Outcome.refused(DryRunRefusal.NOT_FOUND);
        }
        if (!mayTry(actor, version.get())) {
            return Outcome.refused(DryRunRefusal.NOT_ALLOWED);
        }
        var earlier = before(actor, key);
        if (earlier.isPresent()) {
            return Outcome.done(earlier.get());
        }
        if (!canBeTried(version.get())) {
            return Outcome.refused(DryRunRefusal.NO_LONGER_PROPOSED);
        }
        if (runs.running(actor.organisation()) >= MOST_AT_ONCE) {
            return Outcome.refused(DryRunRefusal.TOO_MANY, MOST_AT_ONCE);
        }
        return days(from, until).then(days -> begin(actor, key, version.get(), days));
    }

    private Outcome<UUID> begin(
            Actor actor, CommandKey key, AgreementVersion version, DryRun.Days days) {
        var run =
                new DryRun(
                        UUID.randomUUID(),
                        version.id(),
                        days,
                        DryRun.State.RUNNING,
                        requests.count(AssemblingPasts.where(version), Tried.period(days)),
                        Looked.NOTHING,
                        List.of(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor.name(),
                        null);
        try {
            runs.begin(actor, key, run);
        } catch (DuplicateKeyException used) {
            return before(actor, key)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(DryRunRefusal.KEY_USED));
        }
        runner.wake();
        return Outcome.done(run.id());
    }

    private Optional<UUID> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("dryrun").asString(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString);
    }

    private Outcome<DryRun.Days> days(String from, String until) {
        var first = day(from);
        var last = day(until);
        if (first.isEmpty() || last.isEmpty()) {
            return Outcome.refused(DryRunRefusal.NO_DAY);
        }
        var days = new DryRun.Days(first.get(), last.get());
        if (days.until().isBefore(days.from())) {
            return Outcome.refused(DryRunRefusal.UNTIL_BEFORE_FROM);
        }
        if (days.until().isAfter(LocalDate.ofInstant(clock.instant(), OpeningHours.ZONE))) {
            return Outcome.refused(DryRunRefusal.NOT_PAST);
        }
        return ChronoUnit.DAYS.between(days.from(), days.until()) < MOST_DAYS
                ? Outcome.done(days)
                : Outcome.refused(DryRunRefusal.TOO_LONG, MOST_DAYS);
    }

    /** A year of four digits: others are a slip of the hand, and no database knows them all. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.strip().length() == 10
                    ? Optional.of(LocalDate.parse(typed.strip()))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Breaks off a run; what it found so far stays, and says that it is not all. */
    public Outcome<UUID> cancel(Actor actor, UUID id) {
        if (find(actor, id).isEmpty()) {
            return Outcome.refused(DryRunRefusal.NOT_FOUND);
        }
        return runs.end(id, DryRun.State.CANCELLED, clock.instant())
                ? Outcome.done(id)
                : Outcome.refused(DryRunRefusal.ENDED);
    }

    /**
     * Of the requests that a run keeps as examples, those that the actor may see; that they are
     * shown is noted.
     */
    public Set<UUID> shown(Actor actor, DryRun run) {
        Collection<UUID> all =
                run.findings().stream()
                        .flatMap(finding -> finding.examples().stream())
                        .map(Finding.Example::request)
                        .toList();
        return requests.shown(actor, "dry-run", all);
    }
}
