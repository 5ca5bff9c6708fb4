package nl.samenspoed.app.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RedFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposingTest {

    private final Triage triage = new Triage();

    @ParameterizedTest(name = "{0} with [{1}] gives {2} because of [{3}]")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fall                |                                         | U4 |
            fall                | not-safe-alone                          | U3 | not-safe-alone
            fall                | not-safe-alone head-on-anticoagulants   | U2 | head-on-anticoagulants
            fall                | not-safe-alone cannot-stand             | U3 | cannot-stand not-safe-alone
            fever               |                                         | U5 |
            fever               | longer-than-five-days                   | U3 | longer-than-five-days
            shortness-of-breath |                                         | U3 |
            despair             | plan-and-means alone-now                | U1 | plan-and-means
            care-at-home        | tonight                                 | U3 | tonight
            """)
    void mostUrgentCriterionDecides(String complaint, String met, String urgency, String because) {
        var proposal = proposal(complaint, codes(met));

        assertThat(proposal.urgency().name()).isEqualTo(urgency);
        assertThat(proposal.because())
                .extracting(Protocol.Criterion::code)
                .containsExactlyElementsOf(codes(because));
    }

    @Test
    void everyCriterionOfTheProtocolCanDecide() {
        for (var complaint : triage.protocol().complaints()) {
            for (var criterion : complaint.criteria()) {
                assertThat(proposal(complaint.code(), List.of(criterion.code())).because())
                        .as("%s %s", complaint.code(), criterion.code())
                        .containsExactly(criterion);
            }
        }
    }

    @Test
    void gateAsksForEveryRedFlagOnce() {
        assertThat(triage.protocol().redFlags())
                .extracting(Protocol.RedFlagQuestion::flag)
                .containsExactlyElementsOf(EnumSet.allOf(RedFlag.class));
    }

    @Test
    void protocolSaysThatItIsADemonstration() {
        assertThat(triage.protocol().notice().dutch()).contains("Niet gevalideerd", "geen NTS");
    }

    @Test
    void refusesWhatIsNotInTheProtocol() {
        assertThat(triage.propose("toothache", List.of())).isInstanceOf(Outcome.Refused.class);
        assertThat(triage.propose("fall", List.of("tonight"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void fileWithAnUnknownFieldIsRefused() {
        assertThatThrownBy(() -> ProtocolFile.load("triage/with-unknown-field.json"))
                .hasMessageContaining("urgentie");
    }

    private Proposal proposal(String complaint, List<String> met) {
        return switch (triage.propose(complaint, met)) {
            case Outcome.Done<Proposal>(var proposal) -> proposal;
            case Outcome.Refused<Proposal>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static List<String> codes(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(" ")).sorted().toList();
    }
}
