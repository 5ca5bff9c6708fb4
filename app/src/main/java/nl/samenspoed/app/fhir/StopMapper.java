package nl.samenspoed.app.fhir;

import nl.samenspoed.app.capacity.Stop;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;

/** An open stop as an extension: R4 has no element that says why and until when. */
final class StopMapper {

    private StopMapper() {}

    static Extension toFhir(Stop stop) {
        var extension = Extensions.named("stop");
        Extensions.part(extension, "id", stop.id().toString());
        part(extension, "kind", new CodeType(stop.kind()));
        part(extension, "state", new CodeType(Codes.of(stop.state())));
        part(extension, "reason", new CodeType(stop.reason()));
        Extensions.part(extension, "remark", stop.remark());
        Extensions.part(extension, "start", stop.since());
        Extensions.part(extension, "in-force-since", stop.inForceSince());
        Extensions.part(extension, "expected-end", stop.expectedEnd());
        return extension;
    }

    /** The same, told of the location where the service is. */
    static Extension ofService(Stop stop) {
        var extension = toFhir(stop);
        part(
                extension,
                "healthcare-service",
                References.to("HealthcareService", stop.service().value()));
        return extension;
    }

    private static void part(Extension extension, String name, Type value) {
        extension.addExtension(new Extension(name, value));
    }
}
