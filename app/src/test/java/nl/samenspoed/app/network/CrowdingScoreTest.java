package nl.samenspoed.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The formula that comes with the program, worked out by hand: S. Weiss and others, Estimating the
 * degree of emergency department overcrowding in academic medical centers, Academic Emergency
 * Medicine 11 (2004) 38-50.
 */
class CrowdingScoreTest {

    private static final CapacityShape CROWDING = crowding();

    /** Each input weighs differently, so that two exchanged ones give another score. */
    @ParameterizedTest
    @CsvSource({
        // patients, bays, admitted, hospital beds, ventilated, longest admit, last bed: score
        // -20 + 42.9 + 6 + 13.4 + 1.86 + 8.46
        "20, 40, 3, 300, 1, 2, 1.5, 52.62",
        // -20 + 102.96 + 12 + 26.8 + 6.045 + 5.64
        "30, 25, 8, 400, 2, 6.5, 1, 133.445",
        "5, 25, 0, 400, 0, 0, 0, -2.84",
        "24, 12, 12, 240, 3, 20, 4, 262.96",
    })
    void scoreIsTheSumOfItsParts(
            String patients,
            String bays,
            String admitted,
            String hospital,
            String ventilated,
            String longest,
            String last,
            BigDecimal score) {
        var amounts =
                amounts(
                        "patients",
                        patients,
                        "ed-bays",
                        bays,
                        "admitted",
                        admitted,
                        "hospital-beds",
                        hospital,
                        "ventilated",
                        ventilated,
                        "longest-admit",
                        longest,
                        "last-bed-time",
                        last);
        var formula = CROWDING.figure().formula();
        assertThat(formula.of(amounts).orElseThrow().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "0, calm",
        "20, calm",
        "21, busy",
        "60, busy",
        "61, very-busy",
        "100, very-busy",
        "101, overcrowded",
        "140, overcrowded",
        "141, severe",
        "180, severe",
        "181, dangerous",
        "240, dangerous"
    })
    void levelsChangeAtThePublishedCutOffs(BigDecimal score, String level) {
        assertThat(CROWDING.level(score).orElseThrow().key()).isEqualTo(level);
    }

    @Test
    void formulaReadsBackAsItWasWritten() {
        var text = "-20 + 85.8*patients/ed-bays + 13.4*ventilated";
        assertThat(Formula.parse(text)).hasToString(text);
        assertThat(Formula.parse(text).of(Map.of("ventilated", BigDecimal.ONE))).isEmpty();
        assertThat(
                        Formula.parse(text)
                                .of(amounts("patients", "1", "ed-bays", "0", "ventilated", "1")))
                .isEmpty();
    }

    private static Map<String, BigDecimal> amounts(String... pairs) {
        var amounts = new HashMap<String, BigDecimal>();
        for (int i = 0; i < pairs.length; i += 2) {
            amounts.put(pairs[i], new BigDecimal(pairs[i + 1]));
        }
        return amounts;
    }

    private static CapacityShape crowding() {
        List<NetworkEntry> entries =
                new ArrayList<>(
                        new ImportReading(new NetworkContent(List.of()))
                                .read(ShippedCatalogue.files())
                                .entries());
        return CapacityCatalogue.of(entries).find("ed-crowding").orElseThrow();
    }
}
