package nl.samenspoed.app.fhir;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.Span;
import nl.samenspoed.app.network.ServiceEntry;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;

/** A healthcare service in FHIR. */
final class HealthcareServiceMapper {

    private static final Locale DUTCH = Locale.of("nl");

    private HealthcareServiceMapper() {}

    static HealthcareService toFhir(ServiceEntry service, NetworkSnapshot network) {
        var resource = new HealthcareService();
        resource.setId(service.id().toString());
        Metas.of(resource, service.revision().version(), service.revision().changedAt());
        resource.addIdentifier().setSystem(Systems.SERVICE_CODE).setValue(service.code());
        resource.setActive(network.isActive(service));
        var provider = network.getOrganisation(service.organisation());
        resource.setProvidedBy(
                References.to("Organization", provider.id().value(), provider.name()));
        resource.addType(
                Codes.concept(
                        Systems.SERVICE_KIND,
                        service.kind(),
                        network.getKind(service.kind()).name().in(DUTCH)));
        resource.addLocation(References.to("Location", service.location().value()));
        resource.setName(service.name());
        if (service.phone() != null) {
            resource.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(service.phone());
        }
        service.capabilities().stream()
                .sorted()
                .forEach(code -> resource.addCharacteristic(capability(code, network)));
        hours(resource, service.hours());
        return resource;
    }

    private static org.hl7.fhir.r4.model.CodeableConcept capability(
            String code, NetworkSnapshot network) {
        return network.findCapability(code)
                .map(c -> Codes.concept(Systems.CAPABILITY, code, c.name().in(DUTCH)))
                .orElseGet(() -> Codes.concept(Systems.CAPABILITY, code));
    }

    /** The usual week; holidays and single days are in the text. */
    private static void hours(HealthcareService resource, OpeningHours hours) {
        for (var day : DayOfWeek.values()) {
            for (var span : hours.weekly().getOrDefault(day, List.<Span>of())) {
                var available = resource.addAvailableTime();
                available.addDaysOfWeek(
                        DaysOfWeek.fromCode(day.name().substring(0, 3).toLowerCase(Locale.ROOT)));
                if (span.isWholeDay()) {
                    available.setAllDay(true);
                } else {
                    available.setAvailableStartTime(time(span.fromMinute()));
                    available.setAvailableEndTime(time(span.untilMinute()));
                }
            }
        }
        resource.setAvailabilityExceptions(Codes.of(hours.holidays()));
    }

    /** FHIR knows no 24:00. */
    private static String time(int minute) {
        return minute == 1440 ? "23:59:59" : "%02d:%02d:00".formatted(minute / 60, minute % 60);
    }
}
