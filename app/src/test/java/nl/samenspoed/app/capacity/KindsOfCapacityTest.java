package nl.samenspoed.app.capacity;

import static nl.samenspoed.app.network.ShippedNetwork.AMBULANCES;
import static nl.samenspoed.app.network.ShippedNetwork.BEDS;
import static nl.samenspoed.app.network.ShippedNetwork.BIRTH;
import static nl.samenspoed.app.network.ShippedNetwork.CRISIS;
import static nl.samenspoed.app.network.ShippedNetwork.EMERGENCY;
import static nl.samenspoed.app.network.ShippedNetwork.NURSING;
import static nl.samenspoed.app.network.ShippedNetwork.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.ShippedNetwork;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class KindsOfCapacityTest {

    private static final Map<String, String> QUIET =
            Map.of(
                    "patients", "5",
                    "ed-bays", "25",
                    "admitted", "0",
                    "hospital-beds", "400",
                    "ventilated", "0",
                    "longest-admit", "0",
                    "last-bed-time", "0");

    private static final Map<String, String> BUSY =
            Map.of(
                    "patients", "30",
                    "ed-bays", "25",
                    "admitted", "8",
                    "hospital-beds", "400",
                    "ventilated", "2",
                    "longest-admit", "6.5",
                    "last-bed-time", "1");

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");
    private final JdbcClient jdbc = database.jdbc();
    private final Network network = ShippedNetwork.network();
    private final KindsOfCapacity kinds = kinds(network);
    private final Actor person = person(network);

    @Test
    void scoreIsCalculatedFromWhatWasGivenAndKeepsItsWord() {
        done(report(EMERGENCY, "ed-crowding", BUSY));

        var crowding = known(EMERGENCY, "ed-crowding");
        assertThat(crowding.figure()).isEqualByComparingTo("133");
        assertThat(crowding.level().orElseThrow().key()).isEqualTo("overcrowded");
        assertThat(crowding.reading().amounts())
                .containsEntry("longest-admit", new BigDecimal("6.5"))
                .hasSize(8);
        assertThat(crowding.reading().reporter()).isEqualTo("Nel Netwerk");
    }

    @Test
    void scoreBelowTheLowestCountsAsTheLowest() {
        done(report(EMERGENCY, "ed-crowding", QUIET));
        assertThat(known(EMERGENCY, "ed-crowding").figure()).isEqualByComparingTo("0");
    }

    @Test
    void scoreThatComesAlongIsTakenWhenItIsTheSameAndElseRefused() {
        done(report(EMERGENCY, "ed-crowding", with(BUSY, "score", "133")));
        assertThat(code(report(EMERGENCY, "ed-crowding", with(BUSY, "score", "87"))))
                .isEqualTo("capacity.calculated-differs");
        assertThat(known(EMERGENCY, "ed-crowding").reading().version()).isEqualTo(1);
    }

    @Test
    void eachKindHasAnAgeOfItsOwnAndGoesStaleByItself() {
        done(report(NURSING, "visit-slots", Map.of("free", "3")));
        clock.advance(Duration.ofMinutes(200));
        done(report(NURSING, "nurse-hours", Map.of("free", "11.5", "total", "36")));
        done(report(EMERGENCY, "ed-crowding", BUSY));
        assertThat(known(NURSING, "nurse-hours").figure()).isEqualByComparingTo("11.5");

        clock.advance(Duration.ofMinutes(30));
        assertThat(now(EMERGENCY, "ed-crowding")).isInstanceOf(KindNow.Known.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(now(EMERGENCY, "ed-crowding")).isInstanceOf(KindNow.Stale.class);
        assertThat(now(EMERGENCY, "ed-crowding").level()).isEmpty();
        assertThat(now(NURSING, "visit-slots")).isInstanceOf(KindNow.Known.class);
        clock.advance(Duration.ofMinutes(10));
        assertThat(now(NURSING, "visit-slots")).isInstanceOf(KindNow.Stale.class);
        assertThat(now(NURSING, "nurse-hours")).isInstanceOf(KindNow.Known.class);
    }

    @Test
    void confirmingOneKindRenewsThatOneOnly() {
        done(report(NURSING, "visit-slots", Map.of("free", "3")));
        done(report(NURSING, "nurse-hours", Map.of("free", "11.5")));
        clock.advance(Duration.ofHours(1));

        done(kinds.confirm(person, CommandKey.random(), NURSING, "nurse-hours"));

        assertThat(known(NURSING, "nurse-hours").age()).isZero();
        assertThat(known(NURSING, "nurse-hours").figure()).isEqualByComparingTo("11.5");
        assertThat(known(NURSING, "visit-slots").age()).hasHours(1);
        assertThat(code(kinds.confirm(person, CommandKey.random(), VISITS, "hap-cars")))
                .isEqualTo("capacity.no-figure");
    }

    @ParameterizedTest
    @CsvSource({"visit-slots", "delivery-rooms", "crisis-visits", "hap-visits", "ambulances"})
    void whatIsCountedIsHeldAndTakenLikeABed(String kind) {
        var service = serviceWith(kind);
        done(report(service, kind, Map.of("free", "2", "total", "8")));
        clock.advance(Duration.ofMinutes(1));

        assertThat(hold(service)).hasSize(1);
        assertThat(known(service, kind).figure()).isEqualByComparingTo("1");
        assertThat(known(service, kind).reading().amounts().get("free")).isEqualByComparingTo("2");
        assertThat(hold(service)).hasSize(1);
        assertThat(hold(service)).isEmpty();
    }

    private static ServiceId serviceWith(String kind) {
        return switch (kind) {
            case "visit-slots" -> NURSING;
            case "delivery-rooms" -> BIRTH;
            case "crisis-visits" -> CRISIS;
            case "hap-visits" -> VISITS;
            default -> AMBULANCES;
        };
    }

    @Test
    void nothingCanBeHeldOfWhatIsOnlyLookedAt() {
        done(report(EMERGENCY, "ed-crowding", BUSY));
        done(report(VISITS, "hap-cars", Map.of("free", "2")));
        done(report(NURSING, "nurse-hours", Map.of("free", "9")));

        assertThat(hold(EMERGENCY)).isEmpty();
        assertThat(hold(VISITS)).isEmpty();
        assertThat(hold(NURSING)).isEmpty();
        assertThat(jdbc.sql("select count(*) from capacity.unit").query(Integer.class).single())
                .isZero();
    }

    @Test
    void staffedIsNeverOverriddenAndFreeNeverDerived() {
        done(
                report(
                        BEDS,
                        "beds",
                        Map.of("free", "2", "total", "30", "staffed", "24", "occupied", "19")));
        assertThat(known(BEDS, "beds").figure()).isEqualByComparingTo("2");
        assertThat(known(BEDS, "beds").reading().amounts().get("staffed"))
                .isEqualByComparingTo("24");

        assertThat(code(report(BEDS, "beds", Map.of("total", "30", "staffed", "24"))))
                .isEqualTo("capacity.field-required");
        assertThat(code(report(BEDS, "beds", Map.of("free", "25", "staffed", "24"))))
                .isEqualTo("capacity.more-free-than-there-is");
        assertThat(code(report(BEDS, "beds", Map.of("free", "4", "total", "3"))))
                .isEqualTo("capacity.more-free-than-there-is");
    }

    @Test
    void whatDoesNotFitTheKindIsRefused() {
        assertThat(code(report(BEDS, "ed-crowding", BUSY))).isEqualTo("capacity.kind-unknown");
        assertThat(code(report(BEDS, "beds", Map.of("free", "1", "moon", "1"))))
                .isEqualTo("capacity.field-unknown");
        assertThat(code(report(BEDS, "beds", Map.of("free", "1.5"))))
                .isEqualTo("capacity.too-precise");
        assertThat(code(report(NURSING, "nurse-hours", Map.of("free", "1.25"))))
                .isEqualTo("capacity.too-precise");
        assertThat(code(report(EMERGENCY, "ed-crowding", with(BUSY, "ed-bays", "0"))))
                .isEqualTo("capacity.number-out-of-range");
        assertThat(code(report(EMERGENCY, "ed-crowding", without(BUSY, "ventilated"))))
                .isEqualTo("capacity.field-required");
        assertThat(code(report(EMERGENCY, "ed-crowding", with(BUSY, "patients", "501"))))
                .isEqualTo("capacity.number-out-of-range");
        assertThat(kinds.list(EMERGENCY)).allMatch(KindNow.Never.class::isInstance);
    }

    @Test
    void onlyWhoMayReportsAndTheSameKeyDoesItOnce() {
        var stranger =
                SmallWorld.actor(
                        "Stan Vreemd",
                        SmallWorld.GP,
                        "gp",
                        new Scope.OwnOrganisation(),
                        EnumSet.allOf(Capability.class));
        var report = given("ed-crowding", BUSY, null);
        assertThat(code(kinds.report(stranger, CommandKey.random(), EMERGENCY, report)))
                .isEqualTo("capacity.not-allowed");

        var key = CommandKey.random();
        done(kinds.report(person, key, EMERGENCY, report));
        done(kinds.report(person, key, EMERGENCY, report));
        assertThat(known(EMERGENCY, "ed-crowding").reading().version()).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.entry
                                        where detail ->> 'kind' = 'ed-crowding'
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void olderReadingIsHistoryOnly() {
        clock.advance(Duration.ofHours(1));
        done(report(VISITS, "hap-cars", Map.of("free", "2")));
        var late = given("hap-cars", Map.of("free", "4"), clock.instant().minusSeconds(60));
        assertThat(done(kinds.report(person, CommandKey.random(), VISITS, late))).isFalse();

        assertThat(known(VISITS, "hap-cars").figure()).isEqualByComparingTo("2");
        var shape = network.snapshot().capacity().find("hap-cars").orElseThrow();
        assertThat(
                        new PastFigures(
                                        jdbc,
                                        network,
                                        CapacityFixture.validity(
                                                jdbc,
                                                new Trail(database.dataSource(), clock),
                                                clock,
                                                network))
                                .sample(
                                        person,
                                        VISITS,
                                        shape,
                                        clock.instant(),
                                        clock.instant().plus(Duration.ofHours(2)),
                                        Duration.ofHours(1)))
                .extracting(sample -> sample.figure() == null ? "-" : "" + sample.figure())
                .containsExactly("2", "2", "-");
    }

    @Test
    void plainReportOfBedsGoesOnAsItWas() {
        var capacity = capacity(network);
        var report = new CapacityReport(2, 30, 24, 19, null, FigureSource.FEED, "ECD");
        assertThat(capacity.report(person, CommandKey.random(), BEDS, report))
                .isInstanceOf(Outcome.Done.class);
        assertThat(known(BEDS, "beds").reading().amounts())
                .containsOnlyKeys("free", "total", "staffed", "occupied");
    }

    @Test
    void madeUpKindIsReportedOnceItsRowsAreThere() {
        var rows =
                ShippedNetwork.network(
                        "night-staff,Nachtdienst,Night staff,mens,person,mensen,people,elv-high,false,,,,,true\n",
                        "night-staff.there,Aanwezig,Present,free,2,0,40,0.25,true,false,,1,true\n"
                                + "night-staff.called,Opgeroepen,Called,,0,0,9,1,false,false,,2,true\n");
        var made = kinds(rows);
        var report = given("night-staff", Map.of("there", "3.75", "called", "1"), clock.instant());
        done(made.report(person(rows), CommandKey.random(), BEDS, report));

        assertThat(made.find(BEDS, "night-staff").orElseThrow())
                .isInstanceOfSatisfying(
                        KindNow.Known.class,
                        known -> assertThat(known.figure()).isEqualByComparingTo("3.75"));
    }

    private KindsOfCapacity kinds(Network network) {
        return CapacityFixture.kinds(jdbc, new Trail(database.dataSource(), clock), clock, network);
    }

    private Capacity capacity(Network network) {
        return CapacityFixture.capacity(
                jdbc, new Trail(database.dataSource(), clock), clock, network);
    }

    private static Actor person(Network network) {
        return SmallWorld.actor(
                "Nel Netwerk",
                network.getService(BEDS).organisation(),
                "nurse",
                new Scope.OwnOrganisation(),
                EnumSet.allOf(Capability.class));
    }

    private Outcome<Boolean> report(ServiceId service, String kind, Map<String, String> amounts) {
        return kinds.report(person, CommandKey.random(), service, given(kind, amounts, null));
    }

    private static KindReport given(String kind, Map<String, String> amounts, Instant observed) {
        var numbers = new HashMap<String, BigDecimal>();
        amounts.forEach((field, amount) -> numbers.put(field, new BigDecimal(amount)));
        return new KindReport(kind, numbers, observed, FigureSource.PERSON, "desk");
    }

    private static Map<String, String> with(Map<String, String> amounts, String key, String value) {
        var changed = new HashMap<>(amounts);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> amounts, String key) {
        var changed = new HashMap<>(amounts);
        changed.remove(key);
        return changed;
    }

    private KindNow now(ServiceId service, String kind) {
        return kinds.find(service, kind).orElseThrow();
    }

    private KindNow.Known known(ServiceId service, String kind) {
        return (KindNow.Known) now(service, kind);
    }

    private List<UUID> hold(ServiceId service) {
        return jdbc.sql(
                        """
                        select * from capacity.hold(:at, :request, array[:offer]::uuid[],
                                                    array[:service]::uuid[], :until)
                        """)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("request", UUID.randomUUID())
                .param("offer", UUID.randomUUID())
                .param("service", service.value())
                .param("until", java.sql.Timestamp.from(clock.instant().plusSeconds(600)))
                .query(UUID.class)
                .list();
    }

    private static boolean done(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done<Boolean>(var current) -> current;
            case Outcome.Refused<Boolean>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code().code() : "done";
    }
}
