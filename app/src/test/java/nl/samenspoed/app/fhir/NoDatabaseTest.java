package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoDatabaseTest {

    @Test
    void saysThatTheDataCannotBeReachedAndNotThatThereIsNone() {
        try (var fhir = new FhirFixture()) {
            var patient = fhir.post("/Patient", Samples.PATIENT).id();
            ((HikariDataSource) fhir.core.database.dataSource()).close();
            for (var path :
                    List.of(
                            "/Patient/" + patient,
                            "/Patient/" + UUID.randomUUID(),
                            "/Patient?identifier=" + Samples.BSN,
                            "/ServiceRequest/" + UUID.randomUUID(),
                            "/ServiceRequest",
                            "/Task")) {
                var answer = fhir.get(path);
                assertThat(answer.status()).as(path).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("fhir.unavailable");
            }
            assertThat(fhir.post("/Patient", Samples.PATIENT).status()).isEqualTo(503);
        }
    }
}
