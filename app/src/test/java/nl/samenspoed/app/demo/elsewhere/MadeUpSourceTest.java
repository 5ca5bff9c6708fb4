package nl.samenspoed.app.demo.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.elsewhere.Failure;
import nl.samenspoed.app.elsewhere.SourceAnswer;
import nl.samenspoed.app.elsewhere.Summary.Kind;
import nl.samenspoed.app.patient.Bsn;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.Test;

/**
 * The other system of the demo answers over FHIR, about people who do not exist and nobody else.
 */
class MadeUpSourceTest {

    private final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");

    @Test
    void whoeverHasATestNumberHasAMadeUpSummaryThatSaysSo() throws LifecycleException {
        try (var source = new MadeUpSource(FhirContext.forR4(), clock)) {
            assertThat(source.name()).contains("demo");
            var told = source.ask(new Bsn("999990019"), LocalDate.of(1942, 7, 3));
            var summary = ((SourceAnswer.Told) told).summary();
            assertThat(summary.source()).isEqualTo(source.name());
            assertThat(summary.sections())
                    .filteredOn(section -> section.kind() == Kind.MEDICATION)
                    .allSatisfy(section -> assertThat(section.lines()).hasSize(2));
            assertThat(source.ask(new Bsn("999990019"), null)).isEqualTo(told);

            assertThat(source.ask(new Bsn("123456782"), null))
                    .isEqualTo(new SourceAnswer.Failed(Failure.NOBODY));
        }
    }
}
