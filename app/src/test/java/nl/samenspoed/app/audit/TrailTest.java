package nl.samenspoed.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:02:00Z");
    private static final OrganisationId POST = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId ELSEWHERE = new OrganisationId(UUID.randomUUID());

    private final TestDatabase database = TestDatabase.fresh();
    private final Trail trail = new Trail(database.dataSource(), InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readIsDurableBeforeItReturns() throws Exception {
        var seen = ConcurrentHashMap.<UUID>newKeySet();
        var readers =
                IntStream.range(0, 64)
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .start(() -> readAndLook(UUID.randomUUID(), seen)))
                        .toList();
        for (var reader : readers) {
            reader.join();
        }
        assertThat(seen).hasSize(64);
        assertThat(entries()).isEqualTo(64);
    }

    private void readAndLook(UUID request, Set<UUID> seen) {
        trail.read(triagist(), "read", "request", request, List.of(), Map.of());
        var found =
                database.jdbc()
                        .sql("select count(*) from audit.entry where subject_id = ?")
                        .param(request)
                        .query(Long.class)
                        .single();
        if (found == 1) {
            seen.add(request);
        }
    }

    @Test
    void concurrentReadsShareCommitsAndNoneReturnsBeforeItsOwn() throws Exception {
        var returned = new CountDownLatch(40);
        var readers = new ArrayList<Thread>();
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table audit.entry in share mode");
            }
            for (int i = 0; i < 40; i++) {
                readers.add(
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            readSomething("request");
                                            returned.countDown();
                                        }));
            }
            await().until(() -> waitingForTable() && allButOneQueue(readers));
            assertThat(returned.getCount()).isEqualTo(40);
            connection.rollback();
        }
        returned.await();
        assertThat(entries()).isEqualTo(40);
        var commits =
                database.jdbc()
                        .sql("select count(distinct xmin::text) from audit.entry")
                        .query(Long.class)
                        .single();
        assertThat(commits).isLessThanOrEqualTo(2);
    }

    private boolean waitingForTable() {
        return database.jdbc()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static boolean allButOneQueue(List<Thread> readers) {
        return readers.stream().filter(r -> r.getState() == Thread.State.WAITING).count() == 39;
    }

    @Test
    void readFailsWhenTheTrailCannotBeWritten() {
        database.jdbc().sql("alter table audit.entry rename to gone").update();
        assertThatThrownBy(() -> readSomething("request")).isInstanceOf(TrailUnavailable.class);
    }

    @Test
    void entryThatCannotBeStoredDoesNotTakeItsNeighboursAlong() throws Exception {
        var failed = ConcurrentHashMap.<String>newKeySet();
        var readers = new ArrayList<Thread>();
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table audit.entry in share mode");
            }
            for (var kind : List.of("request", "request", "not\u0000storable", "request")) {
                readers.add(
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            try {
                                                readSomething(kind);
                                            } catch (TrailUnavailable e) {
                                                failed.add(kind);
                                            }
                                        }));
            }
            await().until(() -> waitingForTable());
            connection.rollback();
        }
        for (var reader : readers) {
            reader.join();
        }
        assertThat(failed).containsExactly("not\u0000storable");
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void entriesAreNeverChangedOrRemoved() {
        readSomething("request");
        for (var statement :
                List.of(
                        "update audit.entry set person_name = 'somebody else'",
                        "delete from audit.entry",
                        "truncate audit.entry")) {
            assertThatThrownBy(() -> database.jdbc().sql(statement).update())
                    .hasStackTraceContaining("append only");
        }
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void statementOfAnotherModuleAddsItsEntry() {
        var patient = UUID.randomUUID();
        var request = UUID.randomUUID();
        var added =
                database.jdbc()
                        .sql(
                                """
                                with noted as (
                                    select audit.record(
                                        cast(:at as timestamptz), 'create', cast(:actor as jsonb),
                                        'request', :request, array[cast(:patient as uuid)],
                                        '{"outcome": "refused", "code": "x"}') as id)
                                select id from noted
                                """)
                        .param("at", NOW.atOffset(ZoneOffset.UTC))
                        .param("actor", trail.actorJson(triagist()))
                        .param("request", request)
                        .param("patient", patient)
                        .query(Long.class)
                        .single();
        var entry = page(logManager(POST), new TrailQuery.About.Patient(patient)).entries().get(1);
        assertThat(entry.id()).isEqualTo(added);
        assertThat(entry)
                .isEqualTo(
                        new TrailEntry(
                                added,
                                NOW,
                                "create",
                                triagist().id(),
                                "Tess Triage",
                                "triagist",
                                POST,
                                null,
                                "desk",
                                "10.0.0.7",
                                "care",
                                "request",
                                request,
                                List.of(patient),
                                Map.of("code", "x"),
                                "refused"));
    }

    @Test
    void logManagerSeesThePatientsEntriesAndThatIsNotedToo() {
        var patient = UUID.randomUUID();
        trail.read(triagist(), "read", "request", null, List.of(patient), Map.of());
        trail.read(triagist(), "read", "request", null, List.of(UUID.randomUUID()), Map.of());
        var page = page(logManager(POST), new TrailQuery.About.Patient(patient));
        assertThat(page.entries())
                .extracting(TrailEntry::action, TrailEntry::personName)
                .containsExactly(tuple("search", "Lo Gboek"), tuple("read", "Tess Triage"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            readSomething("request-" + i);
        }
        var about = new TrailQuery.About.Person(triagist().id());
        var kinds = new ArrayList<String>();
        TrailQuery.Cursor next = null;
        do {
            var page = done(trail.list(logManager(POST), query(about, next, 3)));
            page.entries().forEach(entry -> kinds.add(entry.subjectKind()));
            next = page.next();
        } while (next != null);
        assertThat(kinds)
                .containsExactly(
                        "request-6",
                        "request-5",
                        "request-4",
                        "request-3",
                        "request-2",
                        "request-1",
                        "request-0");
    }

    @Test
    void logManagerDoesNotSeeEntriesOfOtherOrganisations() {
        readSomething("request");
        var page = page(logManager(ELSEWHERE), new TrailQuery.About.Person(triagist().id()));
        assertThat(page.entries()).isEmpty();
    }

    @Test
    void trailIsRefusedToWhoMayNotReadIt() {
        var answer = trail.list(triagist(), query(new TrailQuery.About.Everything(), null, 10));
        assertThat(answer).isEqualTo(Outcome.refused(AuditRefusal.NOT_ALLOWED));
        assertThat(entries()).isZero();
    }

    private void readSomething(String kind) {
        trail.read(triagist(), "read", kind, UUID.randomUUID(), List.of(), Map.of());
    }

    private TrailPage page(Actor actor, TrailQuery.About about) {
        return done(trail.list(actor, query(about, null, 10)));
    }

    private static TrailQuery query(TrailQuery.About about, TrailQuery.Cursor after, int limit) {
        return new TrailQuery(about, NOW.minusSeconds(3600), NOW.plusSeconds(1), after, limit);
    }

    private static TrailPage done(Outcome<TrailPage> outcome) {
        return ((Outcome.Done<TrailPage>) outcome).value();
    }

    private long entries() {
        return database.jdbc().sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private static Actor triagist() {
        return new Actor(
                new PersonId(new UUID(7, 7)),
                "Tess Triage",
                POST,
                "triagist",
                Set.of(Capability.READ_REQUEST, Capability.TRIAGE),
                new Scope.OwnOrganisation(),
                Actor.Via.DESK,
                "10.0.0.7");
    }

    private static Actor logManager(OrganisationId organisation) {
        return new Actor(
                new PersonId(new UUID(9, 9)),
                "Lo Gboek",
                organisation,
                "logbeheerder",
                Set.of(Capability.READ_AUDIT),
                new Scope.OwnOrganisation(),
                Actor.Via.DESK,
                "10.0.0.9");
    }
}
