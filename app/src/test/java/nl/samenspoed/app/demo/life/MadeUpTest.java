package nl.samenspoed.app.demo.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.request.OpenRequest;
import org.junit.jupiter.api.Test;

class MadeUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void everyBsnIsInTheTestRangeAndPassesTheElevenTest() {
        var chance = DemoLife.chance(1, 1);
        for (int i = 0; i < 500; i++) {
            // Bsn refuses to exist when the test fails.
            assertThat(MadeUp.bsn(chance).isTest()).isTrue();
        }
    }

    @Test
    void everyPatientIsMarkedAsDemo() {
        var town = SmallWorld.NETWORK.snapshot().getMunicipality("GM0268");
        var chance = DemoLife.chance(1, 2);
        for (int i = 0; i < 200; i++) {
            var made = MadeUp.request("labour", town, List.of(), TODAY, chance);
            var patient = ((OpenRequest.Who.AsTold) made.patient()).details();
            assertThat(patient.demo()).isTrue();
            assertThat(patient.familyName()).startsWith("Demo");
            assertThat(patient.birthDate()).isBetween(TODAY.minusYears(42), TODAY.minusYears(20));
        }
    }

    @Test
    void sameSeedMakesTheSameRequest() {
        var town = SmallWorld.NETWORK.snapshot().getMunicipality("GM0268");

        assertThat(MadeUp.request("fall", town, List.of(), TODAY, DemoLife.chance(5, 0)))
                .isEqualTo(MadeUp.request("fall", town, List.of(), TODAY, DemoLife.chance(5, 0)))
                .isNotEqualTo(
                        MadeUp.request("fall", town, List.of(), TODAY, DemoLife.chance(6, 0)));
    }

    @Test
    void arrivalsHaveThePaceThatWasSet() {
        var chance = DemoLife.chance(3, 3);
        double sum = 0;
        for (int second = 0; second < 20_000; second++) {
            sum += Arriving.poisson(chance, 1.5);
        }
        // Standard error 0.009: four of them.
        assertThat(sum / 20_000).isCloseTo(1.5, within(0.035));
    }
}
