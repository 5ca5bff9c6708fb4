package nl.samenspoed.app.demo.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.capacity.CapacityFixture;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.KindReport;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.ShippedNetwork;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.Test;

class MadeUpNumbersTest {

    private static final int ROUNDS = 25;
    private static final List<ServiceId> SERVICES =
            List.of(
                    ShippedNetwork.BEDS,
                    ShippedNetwork.NURSING,
                    ShippedNetwork.EMERGENCY,
                    ShippedNetwork.BIRTH,
                    ShippedNetwork.VISITS,
                    ShippedNetwork.AMBULANCES,
                    ShippedNetwork.CRISIS);

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");
    private final MadeUpNumbers numbers = new MadeUpNumbers();

    @Test
    void everyKindLivesWithinItsLimitsAndSoDoesOneThatNobodyHasThoughtOf() {
        var network =
                ShippedNetwork.network(
                        "night-staff,Nachtdienst,Night staff,mens,person,mensen,people,elv-high,false,,,,,true\n",
                        "night-staff.there,Aanwezig,Present,free,2,3,4,0.25,true,false,,1,true\n");
        var kinds =
                CapacityFixture.kinds(
                        database.jdbc(), new Trail(database.dataSource(), clock), clock, network);
        var person =
                SmallWorld.actor(
                        "Demo",
                        network.getService(ShippedNetwork.BEDS).organisation(),
                        "demo",
                        new Scope.OwnOrganisation(),
                        EnumSet.allOf(Capability.class));
        var chance = new Random(7);
        Map<String, Set<BigDecimal>> seen = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var service : SERVICES) {
                for (var before : kinds.list(service)) {
                    var report =
                            new KindReport(
                                    before.shape().code(),
                                    numbers.next(before, service.toString(), chance),
                                    null,
                                    FigureSource.DEMO,
                                    "demoleven");
                    assertThat(kinds.report(person, CommandKey.random(), service, report))
                            .isInstanceOf(Outcome.Done.class);
                    var now = kinds.find(service, report.kind()).orElseThrow();
                    seen.computeIfAbsent(report.kind(), _ -> new HashSet<>()).add(now.figureNow());
                }
            }
        }
        assertThat(seen)
                .containsKeys("ed-crowding", "nurse-hours", "hap-cars", "night-staff")
                .allSatisfy((kind, figures) -> assertThat(figures).as(kind).hasSizeGreaterThan(1));
        assertThat(seen.get("ed-crowding"))
                .allMatch(score -> score.compareTo(BigDecimal.valueOf(200)) < 0);
    }
}
