package nl.samenspoed.app.dryrun;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.capacity.PastCapacityFixture;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.dryrun.replay.Effect;
import nl.samenspoed.app.dryrun.replay.Finding;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.placement.PastOffersFixture;
import nl.samenspoed.app.placement.PlacementsFixture;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.PastRequests;
import nl.samenspoed.app.request.PastRequestsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An evening of the small world, and what the homes of Oost think of agreeing. */
class DryRunsTest {

    private static final String TODAY = "2026-11-21";
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final PlacementsFixture the = new PlacementsFixture();
    private final PastRequests past = PastRequestsFixture.of(the.world);
    private final JdbcDryRuns stored = new JdbcDryRuns(the.jdbc());
    private final DryRunner runner = opened();
    private final DryRuns runs =
            new DryRuns(the.agreements, past, stored, runner, new Answers(the.jdbc()), the.clock);
    private final Actor office =
            SmallWorld.actor(
                    "Office of agreements",
                    SmallWorld.OFFICE,
                    "office",
                    new Scope.InRegion(SmallWorld.OOST.id()),
                    Set.of(Capability.MANAGE_AGREEMENTS, Capability.SEE_NETWORK));

    @AfterEach
    void drop() {
        the.world.database.close();
    }

    /** Not started: the test does each page itself, so nothing happens by itself. */
    private DryRunner opened() {
        var assembling =
                new AssemblingPasts(
                        PastOffersFixture.of(the.jdbc()),
                        PastCapacityFixture.figures(the.jdbc()),
                        PastCapacityFixture.stops(the.jdbc()),
                        the.stops,
                        new RolesNow() {
                            @Override
                            public Map<String, Set<String>> ofDisciplines() {
                                return Map.of("gp", Set.of("huisarts"));
                            }

                            @Override
                            public Set<String> physicians() {
                                return Set.of("regiearts");
                            }
                        },
                        SmallWorld.NETWORK);
        return new DryRunner(
                stored,
                new TryingPage(stored, the.agreements, past, assembling, the.clock),
                the.clock);
    }

    @Test
    void whatWouldHaveGoneOtherwiseIsCountedFromTheFacts() {
        the.reportFree(1, 2);
        the.reportFree(2, 2);
        var late = seeking();
        var offers = the.offer(late, 1, 2);
        the.clock.advance(Duration.ofMinutes(12));
        assertThat(done(the.refuse(offers.getLast()))).isNotNull();
        assertThat(done(the.accept(offers.getFirst()))).isNotNull();
        var quick = seeking();
        assertThat(done(the.accept(the.offer(quick, 1).getFirst()))).isNotNull();

        var run =
                tried(
                        "{subject: offer-clock, within: 10m}",
                        "{subject: parallel-offers, most: 1}",
                        "{subject: must-deliver, on: true, contest-days: 7}",
                        "{subject: figure-validity, within: 1m}",
                        "{subject: outcome-validation, outcomes: [place]}",
                        "{subject: consult-duty, kind: elv-low, roles: [huisarts]}",
                        "{subject: sharing, with: verpleegkundige, parts: [story]}");

        assertThat(run.state()).isEqualTo(DryRun.State.DONE);
        assertThat(run.looked().requests()).isEqualTo(2);
        assertThat(run.looked().offers()).isEqualTo(3);
        assertThat(counts(run))
                .containsEntry(Effect.ACCEPTED_LATE, 1L)
                .containsEntry(Effect.REFUSED_LATE, 1L)
                .containsEntry(Effect.TOO_MANY_AT_ONCE, 1L)
                .containsEntry(Effect.FIGURE_TOO_OLD, 1L)
                .containsEntry(Effect.WOULD_WAIT, 2L)
                .containsEntry(Effect.NOT_CONSULTED, 2L)
                .containsEntry(Effect.SHARING_UNKNOWN, 2L)
                .doesNotContainKeys(Effect.BREACH_LESS, Effect.LAPSED_BEFORE);
        var accepted = finding(run, Effect.ACCEPTED_LATE);
        assertThat(accepted.seconds()).isEqualTo(120);
        assertThat(accepted.rule()).isZero();
        assertThat(accepted.examples())
                .extracting(Finding.Example::request)
                .containsExactly(late.value());
    }

    @Test
    void whoSaidItWasFreeWouldHaveHadToDeliver() {
        the.reportFree(1, 2);
        var offer = the.offer(seeking(), 1).getFirst();
        assertThat(done(the.refuse(offer))).isNotNull();
        the.reportFree(2, 0);
        var full = the.offer(seeking(), 2).getFirst();
        assertThat(done(the.refuse(full))).isNotNull();

        assertThat(counts(tried("{subject: must-deliver, on: true, contest-days: 7}")))
                .containsEntry(Effect.BREACH_MORE, 1L)
                .containsEntry(Effect.WOULD_DELIVER, 1L);
        assertThat(
                        counts(
                                tried(
                                        "{subject: must-deliver, on: true, exempt: [full],"
                                                + " contest-days: 7}")))
                .isEmpty();
    }

    @Test
    void aStopIsHeldAgainstTheOtherNorm() {
        var stop =
                done(
                        the.stops.handle(
                                SmallWorld.nurse(1),
                                CommandKey.random(),
                                new StopCommand.Declare(
                                        SmallWorld.beds(1),
                                        "admission-stop",
                                        Stop.State.IN_FORCE,
                                        "full",
                                        null,
                                        the.clock.instant().plus(Duration.ofHours(1)))));
        the.clock.advance(Duration.ofHours(2));
        assertThat(
                        done(
                                the.stops.handle(
                                        SmallWorld.nurse(1),
                                        CommandKey.random(),
                                        new StopCommand.Lift(stop.id()))))
                .isNotNull();

        var run = tried("{subject: stop-norm, within: 90m}");
        assertThat(run.looked().stops()).isOne();
        assertThat(finding(run, Effect.STOP_TOO_LONG).seconds())
                .isEqualTo(Duration.ofMinutes(30).toSeconds());
    }

    @Test
    void whatHeldAlreadyIsNoChange() {
        var rule = "{subject: offer-clock, within: 15m}";
        assertThat(AgreementsFixture.sign(the.agreements, "now", List.of(rule)))
                .isInstanceOf(Outcome.Done.class);
        the.reportFree(1, 1);
        var offer = the.offer(seeking(), 1).getFirst();
        the.clock.advance(Duration.ofMinutes(12));
        assertThat(done(the.accept(offer))).isNotNull();

        assertThat(counts(tried(rule))).isEmpty();
        assertThat(counts(tried("{subject: offer-clock, within: 10m}")))
                .containsOnly(Map.entry(Effect.ACCEPTED_LATE, 1L));
        assertThat(counts(tried("{subject: parallel-offers, most: 3}")))
                .containsOnly(Map.entry(Effect.RULE_GONE, 1L));
    }

    @Test
    void requestsComeOnceEachInTheOrderInWhichTheyWereOpened() {
        var opened = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            opened.add(seeking().value());
            the.clock.advance(Duration.ofSeconds(i % 2));
        }
        var period = Tried.period(days(TODAY, TODAY));
        var everywhere = new PastRequests.Where(true, null, null, Set.of());
        var read = new ArrayList<UUID>();
        var after = PastRequests.After.nothing(period);
        for (var page = page(everywhere, period, after);
                !page.isEmpty();
                page = page(everywhere, period, after)) {
            page.forEach(one -> read.add(one.id().value()));
            var last = page.getLast();
            after = new PastRequests.After(last.openedAt(), last.id().value());
            assertThat(page).allSatisfy(one -> assertThat(one.facts()).isNotEmpty());
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(past.count(everywhere, period)).isEqualTo(7);
        var west = new PastRequests.Where(false, SmallWorld.WEST.id(), null, Set.of());
        assertThat(past.count(west, period)).isZero();
        var desk = new PastRequests.Where(false, null, null, Set.of(SmallWorld.HAP));
        assertThat(past.count(desk, period)).isEqualTo(7);
    }

    private List<nl.samenspoed.app.request.PastRequest> page(
            PastRequests.Where where, PastRequests.Period period, PastRequests.After after) {
        return past.page(where, period, after, the.clock.instant().plusSeconds(1), 2);
    }

    @Test
    void whatHappensAfterItBeganIsNotLookedAt() {
        the.reportFree(1, 1);
        var offer = the.offer(seeking(), 1).getFirst();
        the.clock.advance(Duration.ofMinutes(12));
        var id = begin(draft("{subject: offer-clock, within: 10m}"));
        the.clock.advance(Duration.ofSeconds(1));
        assertThat(done(the.accept(offer))).isNotNull();
        work();

        assertThat(counts(run(id))).isEmpty();
    }

    @Test
    void anotherProgramGoesOnWhereOneStopped() {
        var id = begin(draft("{subject: offer-clock, within: 10m}"));
        assertThat(stored.take(the.clock.instant(), TWO_MINUTES)).isPresent();
        assertThat(opened().doNext()).isFalse();
        the.clock.advance(TWO_MINUTES.plusSeconds(1));
        assertThat(opened().doNext()).isTrue();

        assertThat(run(id).state()).isEqualTo(DryRun.State.DONE);
    }

    @Test
    void whatIsBrokenOffOrDoneByAnotherKeepsNothingMore() {
        var agreement = draft("{subject: offer-clock, within: 10m}");
        var id = begin(agreement);
        var late = stored.take(the.clock.instant(), TWO_MINUTES).orElseThrow();
        var after = new PastRequests.After(the.clock.instant(), UUID.randomUUID());
        var now = the.clock.instant();
        assertThat(stored.keep(late, after, late.run().looked(), List.of(), now)).isTrue();
        assertThat(stored.keep(late, after, late.run().looked(), List.of(), now)).isFalse();

        assertThat(code(runs.cancel(office, id))).isEqualTo("done");
        assertThat(code(runs.cancel(office, id))).isEqualTo("dryrun.ended");
        assertThat(runner.doNext()).isFalse();
        assertThat(stored.finish(late, late.run().looked(), List.of(), now)).isFalse();
        assertThat(run(id).state()).isEqualTo(DryRun.State.CANCELLED);
    }

    @Test
    void eachGetsItsTurn() {
        var agreement = draft("{subject: offer-clock, within: 10m}");
        var first = begin(agreement);
        the.clock.advance(Duration.ofSeconds(1));
        var second = begin(agreement);
        the.clock.advance(Duration.ofSeconds(1));
        var taken = stored.take(the.clock.instant(), TWO_MINUTES).orElseThrow();
        assertThat(taken.id()).isEqualTo(first);
        var after = new PastRequests.After(the.clock.instant(), UUID.randomUUID());
        var looked = taken.run().looked();
        assertThat(stored.keep(taken, after, looked, List.of(), the.clock.instant())).isTrue();

        assertThat(stored.take(the.clock.instant(), TWO_MINUTES).orElseThrow().id())
                .isEqualTo(second);
    }

    @Test
    void theSameCommandSentTwiceBeginsOne() {
        var agreement = draft("{subject: offer-clock, within: 10m}");
        var key = CommandKey.random();

        assertThat(done(runs.begin(office, key, agreement, TODAY, TODAY)))
                .isEqualTo(done(runs.begin(office, key, agreement, TODAY, TODAY)));
        assertThat(runs.list(office, the.agreements.find(office, agreement).orElseThrow()))
                .hasSize(1);
    }

    @Test
    void aPeriodThatMakesNoSenseIsRefusedWithTheReason() {
        var agreement = draft("{subject: offer-clock, within: 10m}");

        assertThat(begin(agreement, "gisteren", TODAY)).isEqualTo("dryrun.no-day");
        assertThat(begin(agreement, "2026-02-30", TODAY)).isEqualTo("dryrun.no-day");
        assertThat(begin(agreement, "+99999-01-01", TODAY)).isEqualTo("dryrun.no-day");
        assertThat(begin(agreement, TODAY, "2026-11-20")).isEqualTo("dryrun.until-before-from");
        assertThat(begin(agreement, TODAY, "2026-11-22")).isEqualTo("dryrun.not-past");
        assertThat(begin(agreement, "2025-11-20", TODAY)).isEqualTo("dryrun.too-long");
        assertThat(begin(agreement, "2025-11-21", TODAY)).isEqualTo("done");
        assertThat(begin(agreement, TODAY, TODAY)).isEqualTo("done");
        assertThat(begin(agreement, TODAY, TODAY)).isEqualTo("done");
        assertThat(begin(agreement, TODAY, TODAY)).isEqualTo("dryrun.too-many");
        assertThat(begin(UUID.randomUUID(), TODAY, TODAY)).isEqualTo("dryrun.not-found");
    }

    @Test
    void daysAreAsLongAsTheClockOnTheWallSays() {
        assertThat(length("2026-10-25")).isEqualTo(Duration.ofHours(25));
        assertThat(length("2026-03-29")).isEqualTo(Duration.ofHours(23));
        assertThat(Tried.period(days("2026-10-25", "2026-10-25")).from())
                .isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
    }

    private static Duration length(String day) {
        var period = Tried.period(days(day, day));
        return Duration.between(period.from(), period.until());
    }

    @Test
    void itIsForWhoKeepsTheVersionOrSignsIt() {
        var agreement = draft("{subject: offer-clock, within: 10m}");
        var id = begin(agreement);
        var elsewhere =
                SmallWorld.actor(
                        "Office of West",
                        SmallWorld.OFFICE,
                        "office",
                        new Scope.InRegion(SmallWorld.WEST.id()),
                        Set.of(Capability.MANAGE_AGREEMENTS, Capability.SEE_NETWORK));

        assertThat(runs.find(SmallWorld.nurse(1), id)).isPresent();
        assertThat(runs.find(SmallWorld.nurse(3), id)).isEmpty();
        assertThat(runs.find(elsewhere, id)).isEmpty();
        assertThat(code(runs.begin(elsewhere, CommandKey.random(), agreement, TODAY, TODAY)))
                .isEqualTo("dryrun.not-allowed");
        assertThat(code(runs.cancel(elsewhere, id))).isEqualTo("dryrun.not-found");
    }

    @Test
    void examplesAreForWhoMaySeeTheRequestsAndThatIsNoted() {
        the.reportFree(1, 1);
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();
        the.clock.advance(Duration.ofMinutes(12));
        assertThat(done(the.accept(offer))).isNotNull();
        var run = tried("{subject: offer-clock, within: 10m}");
        var before = looks();

        assertThat(runs.shown(office, run)).isEmpty();
        assertThat(runs.shown(SmallWorld.nurse(2), run)).isEmpty();
        assertThat(looks()).isEqualTo(before);
        assertThat(runs.shown(SmallWorld.coordinator(), run)).containsExactly(request.value());
        assertThat(looks()).isEqualTo(before + 1);
    }

    private long looks() {
        return the.jdbc()
                .sql("select count(*) from audit.entry where subject_kind = 'dry-run'")
                .query(Long.class)
                .single();
    }

    private CareRequestId seeking() {
        return the.world.seekingPlace(SmallWorld.triagist()).id();
    }

    private DryRun tried(String... rules) {
        var id = begin(draft(rules));
        work();
        return run(id);
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = runner.doNext();
        }
    }

    private DryRun run(UUID id) {
        return runs.find(office, id).orElseThrow();
    }

    private UUID begin(UUID agreement) {
        // What happens at the very moment is not known yet.
        the.clock.advance(Duration.ofMillis(1));
        return done(runs.begin(office, CommandKey.random(), agreement, TODAY, TODAY));
    }

    private String begin(UUID agreement, String from, String until) {
        return code(runs.begin(office, CommandKey.random(), agreement, from, until));
    }

    /** Of region Oost, to be signed by homes 1 and 2. */
    private UUID draft(String... rules) {
        var text =
                """
                format: 1
                version: "%s"
                title: Wat als
                level: region
                place: oost
                from: 2027-01-01
                governance: unanimous
                parties: ["%s", "%s"]
                rules:
                  - %s
                """
                        .formatted(
                                UUID.randomUUID().toString().substring(0, 8),
                                code(1),
                                code(2),
                                String.join("\n  - ", rules));
        return done(
                the.agreements.handle(
                        office, CommandKey.random(), new AgreementCommand.Bring(text)));
    }

    private static String code(int home) {
        return SmallWorld.NETWORK
                .snapshot()
                .findOrganisation(SmallWorld.home(home))
                .map(Organisation::code)
                .orElseThrow();
    }

    private static String code(Outcome<?> outcome) {
        return PlacementsFixture.code(outcome);
    }

    private static DryRun.Days days(String from, String until) {
        return new DryRun.Days(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static Map<Effect, Long> counts(DryRun run) {
        return run.findings().stream()
                .collect(Collectors.toMap(Finding::effect, Finding::count, Long::sum));
    }

    private static Finding finding(DryRun run, Effect effect) {
        return run.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .findFirst()
                .orElseThrow();
    }
}
