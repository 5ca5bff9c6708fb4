package nl.samenspoed.app.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {"3-7-1942", "03/07/1942", "3.7.1942", "3 7 1942", "03071942", "1942-07-03"})
    void readsADateAsPeopleSayIt(String typed) {
        assertThat(BirthDates.parse(typed, TODAY)).hasValue(LocalDate.of(1942, 7, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1942", "31-2-1942", "22-11-2026", "3-7-1842", "3-7-42", "aap"})
    void readsNothingElse(String typed) {
        assertThat(BirthDates.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void todayIsABirthDate() {
        assertThat(BirthDates.parse("21-11-2026", TODAY)).hasValue(TODAY);
    }
}
