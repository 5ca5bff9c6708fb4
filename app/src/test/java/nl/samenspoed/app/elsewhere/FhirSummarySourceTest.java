package nl.samenspoed.app.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.elsewhere.Summary.Kind;
import nl.samenspoed.app.elsewhere.Summary.Line;
import nl.samenspoed.app.elsewhere.Summary.Mark;
import nl.samenspoed.app.patient.Bsn;
import org.junit.jupiter.api.Test;

/** A summary is read from a real FHIR server, by its own summary or by searching. */
class FhirSummarySourceTest {

    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final LocalDate BORN = LocalDate.of(1942, 7, 3);

    private final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");

    @Test
    void aServerThatOffersASummaryIsAskedForIt() {
        try (var other = OtherSystem.start("summary");
                var source = new FhirSummarySource(other.settings(), CONTEXT, clock)) {
            var summary = told(source.ask(new Bsn(OtherSystem.KNOWN), BORN));

            assertThat(summary.source()).isEqualTo("Huisarts Elders");
            assertThat(summary.at()).isEqualTo(clock.instant());
            assertThat(lines(summary, Kind.ALLERGIES))
                    .extracting(Line::what)
                    .as("what matters first; what was entered in error not at all")
                    .containsExactly(
                            "Penicilline", "Pinda <script>document.title='stolen'</script>");
            assertThat(lines(summary, Kind.ALLERGIES).getFirst())
                    .isEqualTo(
                            new Line(
                                    "Penicilline",
                                    List.of(Mark.HIGH_RISK, Mark.ACTIVE),
                                    null,
                                    "anafylaxie"));
            assertThat(lines(summary, Kind.CONDITIONS))
                    .containsExactly(new Line("Hartfalen", List.of(Mark.ACTIVE), "2019-04", null));
            assertThat(section(summary, Kind.MEDICATION).told())
                    .as("it has a section, in which nothing stands")
                    .isTrue();
            assertThat(section(summary, Kind.WISHES).told()).isFalse();
            theSameNumberTwiceOrNotAtAllTellsNothing(source);
        }
    }

    private void theSameNumberTwiceOrNotAtAllTellsNothing(FhirSummarySource source) {
        assertThat(source.ask(new Bsn(OtherSystem.TWICE), BORN))
                .isEqualTo(new SourceAnswer.Failed(Failure.SEVERAL));
        assertThat(source.ask(new Bsn("999990044"), BORN))
                .isEqualTo(new SourceAnswer.Failed(Failure.NOBODY));
        assertThat(source.ask(new Bsn(OtherSystem.KNOWN), BORN.plusDays(1)))
                .as("somebody else's number was typed and checked")
                .isEqualTo(new SourceAnswer.Failed(Failure.SOMEBODY_ELSE));
    }

    @Test
    void aServerThatOnlySearchesIsSearched() {
        try (var other = OtherSystem.start("search");
                var source = new FhirSummarySource(other.settings(), CONTEXT, clock)) {
            var summary = told(source.ask(new Bsn(OtherSystem.KNOWN), null));

            assertThat(lines(summary, Kind.ALLERGIES)).hasSize(2);
            assertThat(lines(summary, Kind.MEDICATION))
                    .containsExactly(
                            new Line(
                                    "Acenocoumarol", List.of(Mark.ACTIVE), null, "volgens schema"));
            assertThat(section(summary, Kind.CONDITIONS).told()).isTrue();
            assertThat(lines(summary, Kind.CONDITIONS)).isEmpty();
            assertThat(lines(summary, Kind.WISHES))
                    .containsExactly(new Line("Reanimatie", List.of(Mark.DENY), null, null));
        }
    }

    private static Summary told(SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Told(var summary) -> summary;
            case SourceAnswer.Failed(var why) -> throw new AssertionError(why);
        };
    }

    private static Summary.Section section(Summary summary, Kind kind) {
        return summary.sections().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> lines(Summary summary, Kind kind) {
        return section(summary, kind).lines();
    }
}
