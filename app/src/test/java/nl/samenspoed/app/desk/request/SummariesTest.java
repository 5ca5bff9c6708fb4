package nl.samenspoed.app.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummariesTest {

    @Test
    void leavesOutNamesHoweverTheyAreWritten() {
        assertThat(
                        Summaries.withoutNames(
                                "Mevr. DE VRIES valt. Vries' dochter Mieke belt.",
                                List.of("Vries", "Mieke")))
                .isEqualTo("Mevr. DE (...) valt. (...)' dochter (...) belt.");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(Summaries.withoutNames("Bossche bol, bosrijk", List.of("Bos")))
                .isEqualTo("Bossche bol, bosrijk");
    }
}
