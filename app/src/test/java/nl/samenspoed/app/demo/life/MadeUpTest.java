package nl.samenspoed.app.demo.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.simulation.region.Question;
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
        var chance = DemoLife.chance(1, 2);
        for (int i = 0; i < 200; i++) {
            var patient = patient(made(Question.BIRTH, "labour", chance.nextLong()));
            assertThat(patient.demo()).isTrue();
            assertThat(patient.familyName()).startsWith("Demo");
            assertThat(patient.gender()).isEqualTo(Gender.FEMALE);
            assertThat(patient.birthDate()).isBetween(TODAY.minusYears(42), TODAY.minusYears(20));
        }
    }

    @Test
    void sameSeedMakesTheSameRequest() {
        assertThat(made(Question.CITIZEN, "fall", 5))
                .isEqualTo(made(Question.CITIZEN, "fall", 5))
                .isNotEqualTo(made(Question.CITIZEN, "fall", 6));
    }

    private static OpenRequest made(Question question, String complaint, long seed) {
        var town = SmallWorld.NETWORK.snapshot().getMunicipality("GM0268");
        return MadeUp.request(
                Asking.draw(question, seed),
                complaint,
                town,
                List.of(),
                TODAY,
                DemoLife.chance(seed, 0));
    }

    private static PatientDetails patient(OpenRequest made) {
        return ((OpenRequest.Who.AsTold) made.patient()).details();
    }
}
