package nl.samenspoed.app.fhir;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.NoBsn;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.patient.SamePerson;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** A patient to and from FHIR, in the shape of nl-core. */
final class PatientMapper {

    private static final String OWN_NAME =
            "http://hl7.org/fhir/StructureDefinition/humanname-own-name";
    private static final String OWN_PREFIX =
            "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix";
    private static final String TEST = "HTEST";
    private static final int LONGEST_TEXT = 200;

    private PatientMapper() {}

    /** A record that is shown under another is not active, and each points to the other. */
    static org.hl7.fhir.r4.model.Patient toFhir(Patient patient, SamePerson same) {
        var resource = toFhir(patient);
        var shown = same.replacedBy();
        if (shown != null) {
            resource.setActive(false);
            link(resource, shown, LinkType.REPLACEDBY);
        }
        same.replaces().forEach(merged -> link(resource, merged, LinkType.REPLACES));
        return resource;
    }

    private static void link(
            org.hl7.fhir.r4.model.Patient resource, PatientId other, LinkType type) {
        resource.addLink().setOther(References.to("Patient", other.value())).setType(type);
    }

    static org.hl7.fhir.r4.model.Patient toFhir(Patient patient) {
        var details = patient.details();
        var resource = new org.hl7.fhir.r4.model.Patient();
        resource.setId(patient.id().toString());
        Metas.of(resource, patient.version(), patient.changedAt());
        if (details.demo()) {
            resource.getMeta().addTag(Systems.TEST_TAG, TEST, "test health data");
        }
        resource.addExtension(Extensions.code("identity", details.identity()));
        var bsn = details.bsn();
        if (bsn != null) {
            resource.addIdentifier(identifier(bsn, details.bsnState()));
        }
        if (details.familyName() != null || details.givenNames() != null) {
            resource.addName(name(details));
        }
        if (details.phone() != null) {
            resource.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(details.phone());
        }
        resource.setGender(AdministrativeGender.fromCode(Codes.of(details.gender())));
        if (details.birthDate() != null) {
            resource.setBirthDateElement(new DateType(details.birthDate().toString()));
        }
        if (details.noBsn() != null) {
            resource.addExtension(Extensions.code("no-bsn-reason", details.noBsn()));
        }
        var birth = details.birth();
        if (birth != null) {
            BirthMapper.write(resource, birth);
        }
        if (Stream.of(details.address(), details.postcode(), details.municipality())
                .anyMatch(part -> part != null)) {
            resource.addAddress(address(details));
        }
        if (details.gpOrganisation() != null || details.gpName() != null) {
            resource.addGeneralPractitioner(gp(details));
        }
        return resource;
    }

    private static Identifier identifier(Bsn bsn, BsnState state) {
        var identifier = new Identifier().setSystem(Systems.BSN).setValue(bsn.digits());
        identifier.addExtension(Extensions.code("bsn-state", state));
        return identifier;
    }

    private static HumanName name(PatientDetails details) {
        var name = new HumanName().setUse(HumanName.NameUse.OFFICIAL);
        if (details.familyName() != null) {
            var prefix = details.prefix();
            name.setFamily((prefix == null ? "" : prefix + " ") + details.familyName());
            if (prefix != null) {
                name.getFamilyElement().addExtension(OWN_PREFIX, new StringType(prefix));
                name.getFamilyElement()
                        .addExtension(OWN_NAME, new StringType(details.familyName()));
            }
        }
        if (details.givenNames() != null) {
            Arrays.stream(details.givenNames().strip().split("\\s+")).forEach(name::addGiven);
        }
        return name;
    }

    private static Address address(PatientDetails details) {
        var address = new Address();
        if (details.address() != null) {
            address.addLine(details.address());
        }
        address.setPostalCode(details.postcode());
        if (details.municipality() != null) {
            address.addExtension(
                    Extensions.of("municipality", new StringType(details.municipality())));
        }
        return address;
    }

    private static Reference gp(PatientDetails details) {
        var organisation = details.gpOrganisation();
        var reference =
                organisation == null
                        ? new Reference()
                        : References.to("Organization", organisation.value());
        return reference.setDisplay(details.gpName());
    }

    /** What is sent stands for all that is known: what is left out is not known. */
    static PatientDetails fromFhir(org.hl7.fhir.r4.model.Patient resource) {
        var identifier =
                resource.getIdentifier().stream()
                        .filter(one -> Systems.BSN.equals(one.getSystem()) && one.hasValue())
                        .findFirst()
                        .orElse(null);
        var name = resource.hasName() ? resource.getNameFirstRep() : new HumanName();
        var family = name.getFamilyElement();
        var own = Extensions.textAt(family, OWN_NAME);
        var address = resource.hasAddress() ? resource.getAddressFirstRep() : new Address();
        var gp =
                resource.hasGeneralPractitioner()
                        ? resource.getGeneralPractitionerFirstRep()
                        : new Reference();
        return new PatientDetails(
                identity(resource, identifier, name),
                bsn(identifier),
                bsnState(identifier),
                text("Patient.name.given", given(name)),
                own == null
                        ? null
                        : text("Patient.name.family", Extensions.textAt(family, OWN_PREFIX)),
                text("Patient.name.family", own == null ? name.getFamily() : own),
                birthDate(resource),
                gender(resource),
                text("Patient.telecom", phone(resource)),
                text("Patient.address.line", line(address)),
                text("Patient.address.postalCode", address.getPostalCode()),
                text("Patient.address.municipality", Extensions.text(address, "municipality")),
                text("Patient.generalPractitioner", gp.getDisplay()),
                gp.hasReference()
                        ? new OrganisationId(
                                References.id("Organization", "Patient.generalPractitioner", gp))
                        : null,
                isTest(resource),
                identifier == null ? noBsn(resource) : null,
                BirthMapper.read(resource, birthDate(resource)));
    }

    private static @Nullable NoBsn noBsn(org.hl7.fhir.r4.model.Patient resource) {
        var told = Extensions.text(resource, "no-bsn-reason");
        return told == null
                ? null
                : Codes.read(NoBsn.class, "Patient.extension:no-bsn-reason", told);
    }

    private static Identity identity(
            org.hl7.fhir.r4.model.Patient resource,
            @Nullable Identifier identifier,
            HumanName name) {
        var told = Extensions.text(resource, "identity");
        if (told != null) {
            return Codes.read(Identity.class, "Patient.extension:identity", told);
        }
        return identifier == null && name.isEmpty() ? Identity.UNKNOWN : Identity.UNVERIFIED;
    }

    private static @Nullable Bsn bsn(@Nullable Identifier identifier) {
        return identifier == null ? null : bsn(identifier.getValue());
    }

    static Bsn bsn(String typed) {
        return Bsn.parse(typed).orElseThrow(() -> Refused.because(PatientRefusal.BSN_INVALID));
    }

    /** Only who says so has checked it. */
    private static BsnState bsnState(@Nullable Identifier identifier) {
        if (identifier == null) {
            return BsnState.ABSENT;
        }
        var told = Extensions.text(identifier, "bsn-state");
        if (told == null) {
            return BsnState.UNVERIFIED;
        }
        var state = Codes.read(BsnState.class, "Patient.identifier.extension:bsn-state", told);
        if (state == BsnState.ABSENT) {
            throw Refused.because(
                    FhirRefusal.UNKNOWN_CODE, "Patient.identifier.extension:bsn-state");
        }
        return state;
    }

    private static @Nullable String given(HumanName name) {
        var given =
                name.getGiven().stream()
                        .map(StringType::getValue)
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" "));
        return given.isEmpty() ? null : given;
    }

    private static @Nullable LocalDate birthDate(org.hl7.fhir.r4.model.Patient resource) {
        var element = resource.getBirthDateElement();
        if (!element.hasValue()) {
            return null;
        }
        var text = element.getValueAsString();
        if (text.length() != "yyyy-mm-dd".length()) {
            throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Patient.birthDate");
        }
        return LocalDate.parse(text);
    }

    private static Gender gender(org.hl7.fhir.r4.model.Patient resource) {
        return resource.hasGender()
                ? Codes.read(Gender.class, "Patient.gender", resource.getGender().toCode())
                : Gender.UNKNOWN;
    }

    private static @Nullable String phone(org.hl7.fhir.r4.model.Patient resource) {
        return resource.getTelecom().stream()
                .filter(one -> one.getSystem() == ContactPointSystem.PHONE)
                .map(ContactPoint::getValue)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String line(Address address) {
        var line =
                address.getLine().stream()
                        .map(StringType::getValue)
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "));
        return line.isEmpty() ? address.getText() : line;
    }

    private static boolean isTest(org.hl7.fhir.r4.model.Patient resource) {
        return resource.getMeta().getTag(Systems.TEST_TAG, TEST) != null;
    }

    private static @Nullable String text(String element, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT) {
            throw Refused.because(FhirRefusal.TEXT_TOO_LONG, element, LONGEST_TEXT);
        }
        return value.strip();
    }
}
