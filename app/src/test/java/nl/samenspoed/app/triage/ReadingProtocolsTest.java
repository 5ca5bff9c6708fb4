package nl.samenspoed.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.patient.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingProtocolsTest {

    private static final Set<String> CARE = Set.of("elv-low", "emergency-department", "self-care");

    @Test
    void protocolWithoutFaultsIsRead() {
        assertThat(read(SmallProtocol.TEXT)).isInstanceOf(ReadProtocol.Right.class);
    }

    @Test
    void protocolOfTheLargestSizeIsRead() {
        var spaces = " ".repeat(ReadingProtocols.LARGEST - SmallProtocol.TEXT.length());

        assertThat(read(SmallProtocol.TEXT + spaces)).isInstanceOf(ReadProtocol.Right.class);
        assertThat(faults(SmallProtocol.TEXT + spaces + " ")).hasSize(1);
    }

    @Test
    void adviceKeepsItsSafetyNetOrHasNone() {
        assertThat(right().advice())
                .extracting(Protocol.Advice::safetyNet)
                .containsExactly(null, new Label("Bel bij braken", "Call when vomiting"));
    }

    @Test
    void conditionSaysWhetherOneOrAllMustBeSoAndAgesAreInMonths() {
        var criteria = right().complaints().getFirst().criteria();

        assertThat(criteria.get(2).asked())
                .isEqualTo(
                        new Condition(
                                true,
                                List.of(
                                        new Condition.Clause.Answered("thinners", true),
                                        new Condition.Clause.AgeInMonths(12 * 18, null))));
        assertThat(criteria.get(4).asked())
                .isEqualTo(
                        new Condition(
                                false, List.of(new Condition.Clause.OfGender(Gender.FEMALE))));
    }

    @Test
    void complaintIsInAProtocolOnce() {
        var twice =
                SmallProtocol.TEXT.replace(
                        "\"complaints\": [",
                        """
                        "complaints": [
                          {"code": "fall", "name": {"dutch": "Val", "english": "Fall"}, "otherwise": "U4",
                           "care": ["elv-low"], "criteria": []},
                        """);

        assertThat(faults(twice))
                .extracting(ProtocolFault::place)
                .containsExactly("/complaints/1/code");
    }

    /** One change to a protocol without faults gives one fault, and it says where. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "scale": "nl-u"                  | "scale": "stars"                  | /scale
            "discipline": "general"          | "discipline": "astrology"         | /discipline
            "version": "1"                   | "version": ""                     | /version
            "licence": "EUPL-1.2",           | "licence": 7,                     | /licence
            "flag": "BREATHING"              | "flag": "AIRWAY"                  | /redFlags
            "otherwise": "U4"                | "otherwise": "Z9"                 | /complaints/0/otherwise
            "otherwise": "U4"                | "otherwise": "U2"                 | /complaints/0/criteria/5/level
            "level": "U1"                    | "level": "H4"                     | /complaints/0/criteria/1/level
            "code": "stand"                  | "code": "on-head"                 | /complaints/0/criteria/5/code
            "code": "infant"                 | "code": "age-75"                  | /context/2/code
            {"met": "thinners"}]}}           | {"met": "stand"}]}}               | /complaints/0/criteria/1/asked/all/0/met
            {"gender": "female"}             | {"gender": "fish"}                | /complaints/0/criteria/4/asked/any/0/gender
            "care": ["elv-low"]              | "care": ["balloon"]               | /complaints/0/care/0
            "advice": ["rest"]               | "advice": []                      | /advice/0/code
            "advice": ["wake"]               | "advice": ["wake", "sing"]        | /complaints/0/criteria/3/advice/1
            "alarm": true                    | "alarm": true, "urgentie": "U1"   | /complaints/0/criteria/3
            "english": "Small"               | "english": ""                     | /title/english
            "discipline": "general"          | "discipline": "midwifery"         | /redFlags
            "code": "wake", "text"           | "code": "rest", "text"            | /advice/1/code
            "care": ["emergency-department"] | "care": ["rocket"]                | /complaints/0/criteria/3/care/0
            {"ageBelowMonths": 3}            | {"met": "stand"}                  | /context/1/holds/all/0/met
            "words": ["struikelen"],         | "asked": {"any": [{"met": "x"}]}, | /complaints/0/asked/any/0/met
            """)
    void faultSaysWhereItIs(String before, String after, String place) {
        assertThat(SmallProtocol.TEXT).contains(before);
        assertThat(faults(SmallProtocol.TEXT.replace(before, after)))
                .extracting(ProtocolFault::place)
                .contains(place);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var broken =
                SmallProtocol.TEXT
                        .replace("\"care\": [\"elv-low\"]", "\"care\": [\"balloon\", \"rocket\"]")
                        .replace("\"level\": \"U1\"", "\"level\": \"H4\"")
                        .replace("{\"met\": \"thinners\"}]}}", "{\"met\": \"stand\"}]}}");

        assertThat(faults(broken)).hasSize(4);
    }

    @Test
    void reasonsAreInTheLanguageOfTheReader() {
        var broken = SmallProtocol.TEXT.replace("\"level\": \"U1\"", "\"level\": 1");
        var strange = SmallProtocol.TEXT.replace("\"level\": \"U1\"", "\"level\": \"H4\"");

        assertThat(faults(broken).getFirst().reason()).contains("gevonden");
        assertThat(faults(strange).getFirst().reason()).contains("hoort niet bij de schaal");
        assertThat(Shipped.READING.read(strange, CARE::contains, Locale.ENGLISH))
                .isEqualTo(
                        new ReadProtocol.Wrong(
                                List.of(
                                        new ProtocolFault(
                                                "/complaints/0/criteria/1/level",
                                                "The level (H4) is not of the scale (nl-u)."))));
    }

    @Test
    void textThatIsNoJsonIsRefusedWithItsLine() {
        assertThat(faults("{\n  \"format\": 1,\n  oops")).hasSize(1);
        assertThat(faults("{\n  \"format\": 1,\n  oops").getFirst().reason())
                .containsPattern("regel 3, teken [1-9]");
        assertThat(faults("")).hasSize(1);
        assertThat(faults(SmallProtocol.TEXT + "{}")).hasSize(1);
        assertThat(faults("[]")).isNotEmpty();
        assertThat(faults("null")).isNotEmpty();
    }

    /** Neither the size nor the depth nor the number of things in it makes it more than refused. */
    @Test
    void hugeAndMaliciousTextsAreRefused() {
        var tooLong = SmallProtocol.TEXT.replace("made up", "x".repeat(ReadingProtocols.LARGEST));
        var deep = "[".repeat(100_000);
        var same = SmallProtocol.TEXT.replace("\"format\": 1,", "\"format\": 1, \"format\": 1,");
        var many =
                SmallProtocol.TEXT.replace(
                        "\"words\": [\"struikelen\"]",
                        "\"words\": [" + "\"w\",".repeat(100_000) + "\"w\"]");
        var number = SmallProtocol.TEXT.replace("\"format\": 1,", "\"format\": 1e999999999,");

        for (var text : List.of(tooLong, deep, same, many, number)) {
            assertThat(faults(text)).isNotEmpty().hasSizeLessThan(100);
        }
    }

    private static Protocol right() {
        return switch (read(SmallProtocol.TEXT)) {
            case ReadProtocol.Right(var protocol) -> protocol;
            case ReadProtocol.Wrong(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<ProtocolFault> faults(String text) {
        return switch (read(text)) {
            case ReadProtocol.Right right -> throw new AssertionError("no fault in " + right);
            case ReadProtocol.Wrong(var faults) -> faults;
        };
    }

    private static ReadProtocol read(String text) {
        return Shipped.READING.read(text, CARE::contains, Shipped.NL);
    }
}
