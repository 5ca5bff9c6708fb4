package nl.samenspoed.app.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.PatientSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"1002", "#1002", " # 1002 "})
    void aShortNumberIsARequest(String typed) {
        assertThat(Wanted.read(typed, TODAY)).isEqualTo(new Wanted.Number(1002));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "06 1234 5678", "06-12345678", "+31 6 12345678"})
    void aLongNumberIsATelephone(String typed) {
        assertThat(Wanted.read(typed, TODAY))
                .isEqualTo(patient(new PatientSearch(null, "0612345678", null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999990019", "9999.90.019"})
    void aNumberThatPassesTheElevenTestIsACitizenServiceNumber(String typed) {
        assertThat(Wanted.read(typed, TODAY))
                .isEqualTo(
                        patient(
                                new PatientSearch(
                                        Bsn.parse(typed).orElseThrow(), null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de Vries 3-7-1942",
                "3-7-1942 de Vries",
                "de Vries, 03071942",
                "de Vries 1942-07-03"
            })
    void aNameWithABirthDateIsAPatientWithOrWithoutItsPrefix(String typed) {
        var born = LocalDate.of(1942, 7, 3);
        assertThat(Wanted.read(typed, TODAY))
                .isEqualTo(
                        patient(
                                new PatientSearch(null, null, "de Vries", born),
                                new PatientSearch(null, null, "Vries", born)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kaart", "de Vries", "3-7-1942", "12", "de Vries 31-2-1942"})
    void lessThanThatFindsNobody(String typed) {
        assertThat(Wanted.read(typed, TODAY)).isEqualTo(new Wanted.Nothing());
    }

    @Test
    void aWholeStoryIsNotTriedWordByWord() {
        var wanted = Wanted.read("mevrouw " + "van ".repeat(50) + "Vries 3-7-1942", TODAY);
        assertThat(((Wanted.Patient) wanted).ways()).hasSize(Wanted.MOST_WORDS);
    }

    private static Wanted patient(PatientSearch... ways) {
        return new Wanted.Patient(List.of(ways));
    }
}
