package nl.samenspoed.app.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.Identification.Who;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class PersonTypedTest {

    private static final PatientDetails VERIFIED =
            new PatientDetails(
                    Identity.KNOWN,
                    Bsn.parse("999990019").orElseThrow(),
                    BsnState.VERIFIED,
                    "Anna",
                    null,
                    "Wit",
                    LocalDate.of(1942, 7, 3),
                    Gender.FEMALE,
                    null,
                    "Demostraat 1",
                    "0000XX",
                    "GM0268",
                    "Huisarts Demo",
                    null,
                    true);

    @Test
    void aNameMakesSomebodyUnknownUnverified() {
        var typed = Map.of("identity", "UNKNOWN", "familyName", "Wit");
        assertThat(read(typed, PatientDetails.unknown()).identity()).isEqualTo(Identity.UNVERIFIED);
    }

    @Test
    void withoutNameOrNumberSomebodyStaysUnknown() {
        var typed = Map.of("identity", "UNKNOWN", "gender", "MALE");
        var details = read(typed, PatientDetails.unknown());
        assertThat(details.identity()).isEqualTo(Identity.UNKNOWN);
        assertThat(details.gender()).isEqualTo(Gender.MALE);
    }

    @Test
    void aVerifiedNumberStaysSoUntilItIsAnother() {
        assertThat(read(Map.of("bsn", "999990019"), VERIFIED).bsnState())
                .isEqualTo(BsnState.VERIFIED);
        assertThat(read(Map.of("bsn", "999990020"), VERIFIED).bsnState())
                .isEqualTo(BsnState.UNVERIFIED);
        assertThat(read(Map.of("bsn", ""), VERIFIED).bsnState()).isEqualTo(BsnState.ABSENT);
        assertThat(read(Map.of("bsn", "999990020", "document", "PASSPORT"), VERIFIED).bsnState())
                .isEqualTo(BsnState.VERIFIED);
    }

    @Test
    void whatTheFormDoesNotAskStaysAsItWas() {
        var details = read(Map.of("familyName", "de Wit"), VERIFIED);
        assertThat(details.address()).isEqualTo("Demostraat 1");
        assertThat(details.gpName()).isEqualTo("Huisarts Demo");
        assertThat(details.demo()).isTrue();
    }

    private static PatientDetails read(Map<String, String> fields, PatientDetails recorded) {
        var sent = new LinkedMultiValueMap<String, String>();
        fields.forEach(sent::add);
        var typed = new PersonTyped(Form.posted(sent), LocalDate.of(2026, 11, 21));
        var as =
                typed.toIdentification(
                        recorded,
                        PatientId.random(),
                        1,
                        new GpTyped(recorded.gpName(), recorded.gpOrganisation()));
        return ((Who.Corrected) as.who()).details();
    }
}
