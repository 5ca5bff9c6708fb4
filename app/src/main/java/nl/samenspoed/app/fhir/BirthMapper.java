package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import nl.samenspoed.app.patient.Birth;
import nl.samenspoed.app.patient.PatientId;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.jspecify.annotations.Nullable;

/** What is known of a birth, to and from FHIR. */
final class BirthMapper {

    private static final String BIRTH_TIME =
            "http://hl7.org/fhir/StructureDefinition/patient-birthTime";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final String RELATION = "relation";
    private static final String MOTHER = "mother";

    private BirthMapper() {}

    /** Of whom it is a child, at what moment it was born, and as which of several. */
    static void write(Patient resource, Birth birth) {
        var mother = birth.mother();
        if (mother != null) {
            resource.addLink()
                    .setOther(References.to("Patient", mother.value()))
                    .setType(LinkType.SEEALSO)
                    .addExtension(Extensions.of(RELATION, new CodeType(MOTHER)));
        }
        var at = birth.at();
        if (at != null) {
            var moment = new DateTimeType(Date.from(at));
            moment.setTimeZoneZulu(true);
            resource.getBirthDateElement().addExtension(BIRTH_TIME, moment);
        }
        if (birth.order() != null) {
            resource.setMultipleBirth(new IntegerType(birth.order()));
        }
    }

    static @Nullable Birth read(Patient resource, @Nullable LocalDate day) {
        var order =
                resource.hasMultipleBirthIntegerType()
                        ? resource.getMultipleBirthIntegerType().getValue()
                        : null;
        if (order != null && !Birth.isOrder(order)) {
            throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Patient.multipleBirth");
        }
        return Birth.of(mother(resource), birthTime(resource, day), order);
    }

    /** Other links are to records elsewhere, of anybody, and are not kept. */
    private static @Nullable PatientId mother(Patient resource) {
        return resource.getLink().stream()
                .filter(link -> MOTHER.equals(Extensions.text(link, RELATION)))
                .findFirst()
                .map(
                        link ->
                                new PatientId(
                                        References.id("Patient", "Patient.link", link.getOther())))
                .orElse(null);
    }

    /** On the day of birth, here or where it is told of. */
    private static @Nullable Instant birthTime(Patient resource, @Nullable LocalDate day) {
        var told = resource.getBirthDateElement().getExtensionByUrl(BIRTH_TIME);
        if (told == null
                || !(told.getValue() instanceof DateTimeType moment)
                || !moment.hasValue()) {
            return null;
        }
        var at = moment.getValue().toInstant();
        var written = moment.getValueAsString();
        if (day == null
                || !written.startsWith(day.toString())
                        && !LocalDate.ofInstant(at, HERE).equals(day)) {
            throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Patient.birthDate.extension");
        }
        return at;
    }
}
