package nl.samenspoed.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the shipped protocols against people who could call, in {@code triage/vignettes.txt}. */
class VignettesTest {

    private final List<Vignette> all = Vignette.all();

    static List<Vignette> vignettes() {
        return Vignette.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vignettes")
    void callerGetsWhatATriagistWouldSay(Vignette vignette) {
        var proposal = vignette.proposal();

        assertThat(proposal.complaint().isFor(vignette.answers().known()))
                .as("%s: the complaint is one that is shown for this patient", vignette)
                .isTrue();
        assertThat(Vignette.shown(proposal))
                .as("%s: level, urgency, first care, because, raised by", vignette)
                .isEqualTo(vignette.expected());
    }

    @Test
    void thereAreEnoughCallersAndEnoughOfThemAtAnEdge() {
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().filter(Vignette::atAnEdge).count()).isGreaterThanOrEqualTo(8);
        assertThat(all).extracting(Vignette::story).doesNotHaveDuplicates();
    }

    @Test
    void everyCriterionIsMetInAVignetteOrDecidesInProposingTest() {
        var met = new HashSet<String>();
        for (var vignette : all) {
            var proposal = vignette.proposal();
            proposal.met()
                    .forEach(one -> met.add(place(proposal.protocol(), proposal.complaint(), one)));
        }
        var missed = new TreeSet<String>();
        for (var protocol : Shipped.all()) {
            for (var complaint : protocol.complaints()) {
                complaint.criteria().stream()
                        .filter(criterion -> !ProposingTest.canDecide(complaint, criterion))
                        .map(criterion -> place(protocol, complaint, criterion))
                        .filter(place -> !met.contains(place))
                        .forEach(missed::add);
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void everyComplaintHasACaller() {
        for (var protocol : Shipped.all()) {
            assertThat(all.stream().filter(v -> v.protocol().name().equals(protocol.name())))
                    .extracting(vignette -> vignette.answers().complaint())
                    .containsAll(
                            protocol.complaints().stream().map(Protocol.Complaint::code).toList());
        }
    }

    private static String place(
            Protocol protocol, Protocol.Complaint complaint, Protocol.Criterion criterion) {
        return protocol.name() + " " + complaint.code() + " " + criterion.code();
    }
}
