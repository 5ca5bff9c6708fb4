package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.WorkItem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A care request as the ask of FHIR: whole, or as the line of a list, which is then tagged as a
 * subset.
 */
final class ServiceRequestMapper {

    private static final String TRANSFER_OF_CARE = "308292007";

    private ServiceRequestMapper() {}

    static ServiceRequest toFhir(CareRequest request) {
        var intake = request.intake();
        var resource = ask(request.id().value(), request.number());
        Metas.of(resource, request.version(), request.changedAt());
        standing(resource, request.phase().code(), ending(request.phase()));
        parties(resource, request.patient(), intake.requester(), request.lead());
        lead(resource, request.lead(), request.leadOfferedTo());
        resource.addExtension(
                Extensions.of("desk", References.to("Organization", intake.desk().value())));
        resource.addExtension(Extensions.code("channel", intake.channel()));
        resource.addExtension(Extensions.code("identity", request.identity()));
        caller(resource, request);
        urgency(resource, request.urgency());
        assessment(resource, request.assessment());
        if (intake.repeatOf() != null) {
            resource.addExtension(
                    Extensions.of(
                            "repeat-of",
                            References.to("ServiceRequest", intake.repeatOf().value())));
        }
        resource.setAuthoredOnElement(time(request.openedAt()));
        resource.addReasonCode().setText(intake.question());
        if (request.care() != null) {
            care(resource, request.care());
        }
        EscalationMapper.extend(resource, request);
        return resource;
    }

    /** For who may do something with a request but not read it: where it stands, of nobody. */
    static ServiceRequest standing(CareRequest request) {
        var resource = ask(request.id().value(), request.number());
        Metas.of(resource, request.version(), request.changedAt());
        resource.getMeta().addTag(Systems.OBSERVATION_VALUE, "SUBSETTED", null);
        standing(resource, request.phase().code(), ending(request.phase()));
        return resource;
    }

    static ServiceRequest toFhir(WorkItem item) {
        var resource = ask(item.id().value(), item.number());
        Metas.of(resource, item.version(), item.changedAt());
        resource.getMeta().addTag(Systems.OBSERVATION_VALUE, "SUBSETTED", null);
        standing(resource, item.phase(), item.ending());
        parties(resource, item.patient(), item.requester(), item.lead());
        lead(resource, item.lead(), item.leadOfferedTo());
        resource.addExtension(Extensions.code("identity", item.identity()));
        urgency(resource, item.urgency());
        resource.setAuthoredOnElement(time(item.openedAt()));
        resource.addReasonCode().setText(item.headline());
        if (item.care() != null) {
            resource.setCode(Codes.concept(Systems.CARE, item.care()));
        }
        return resource;
    }

    private static ServiceRequest ask(UUID id, long number) {
        var resource = new ServiceRequest();
        resource.setId(id.toString());
        resource.addIdentifier().setSystem(Systems.REQUEST_NUMBER).setValue(Long.toString(number));
        resource.setIntent(ServiceRequestIntent.ORDER);
        resource.addCategory(Codes.concept(Systems.SNOMED, TRANSFER_OF_CARE));
        return resource;
    }

    private static void standing(ServiceRequest resource, String phase, @Nullable Ending ending) {
        resource.setStatus(RequestStatuses.of(ending));
        resource.addExtension(Extensions.of("phase", new CodeType(phase)));
        if (ending != null) {
            resource.addExtension(Extensions.code("ending", ending));
        }
    }

    private static @Nullable Ending ending(Phase phase) {
        return phase instanceof Phase.Ended(var ending) ? ending : null;
    }

    private static void parties(
            ServiceRequest resource,
            PatientId patient,
            OrganisationId requester,
            OrganisationId lead) {
        resource.setSubject(References.to("Patient", patient.value()));
        resource.setRequester(References.to("Organization", requester.value()));
        resource.addPerformer(References.to("Organization", lead.value()));
    }

    private static void lead(
            ServiceRequest resource, OrganisationId lead, @Nullable OrganisationId offeredTo) {
        resource.addExtension(Extensions.of("lead", References.to("Organization", lead.value())));
        if (offeredTo != null) {
            resource.addExtension(
                    Extensions.of(
                            "lead-offered-to", References.to("Organization", offeredTo.value())));
        }
    }

    private static void caller(ServiceRequest resource, CareRequest request) {
        var caller = Extensions.named("caller");
        Extensions.part(caller, "name", request.intake().caller().name());
        Extensions.part(caller, "relation", request.intake().caller().relation());
        Extensions.part(caller, "callback-number", request.intake().caller().callbackNumber());
        if (caller.hasExtension()) {
            resource.addExtension(caller);
        }
        var where = Extensions.named("whereabouts");
        Extensions.part(where, "address", request.intake().where().address());
        Extensions.part(where, "municipality", request.intake().where().municipality());
        if (where.hasExtension()) {
            resource.addExtension(where);
        }
    }

    private static void urgency(ServiceRequest resource, @Nullable Urgency urgency) {
        resource.setPriority(RequestStatuses.priority(urgency));
        if (urgency != null) {
            resource.addExtension(
                    Extensions.of("urgency", new Coding(Systems.URGENCY, urgency.name(), null)));
        }
    }

    private static void assessment(
            ServiceRequest resource, CareRequest.@Nullable Assessment assessment) {
        if (assessment == null) {
            return;
        }
        var extension = Extensions.named("assessment");
        Extensions.part(extension, "protocol", assessment.protocol());
        Extensions.part(extension, "protocol-version", assessment.protocolVersion());
        Extensions.part(extension, "complaint", assessment.complaint());
        Extensions.part(extension, "level", assessment.level());
        assessment.context().forEach(code -> Extensions.part(extension, "context", code));
        Extensions.part(extension, "at", assessment.at());
        Extensions.part(extension, "override-reason", assessment.overridden());
        Extensions.part(extension, "reassess-by", assessment.reassessBy());
        var worse = assessment.worse();
        if (worse != null) {
            Extensions.part(extension, "worse-since", worse.at());
        }
        resource.addExtension(extension);
    }

    private static void care(ServiceRequest resource, Care care) {
        resource.setCode(Codes.concept(Systems.CARE, care.code()));
        switch (care) {
            case Care.SelfCare(var advice, var safetyNet, var _) ->
                    resource.setPatientInstruction(advice + "\n" + safetyNet);
            case Care.AdviceOnly(var advice) -> resource.addNote().setText(advice);
            case Care.OwnGp(var instruction) -> resource.setPatientInstruction(instruction);
            case Care.Place place -> place(resource, place);
        }
    }

    private static void place(ServiceRequest resource, Care.Place place) {
        resource.addNote().setText(place.summary());
        if (place.treatmentLimits() != null) {
            resource.addExtension(
                    Extensions.of("treatment-limits", new StringType(place.treatmentLimits())));
        }
        place.mustHaves().stream()
                .sorted()
                .forEach(code -> resource.addOrderDetail(Codes.concept(Systems.CAPABILITY, code)));
        place.wishes().stream()
                .sorted()
                .map(code -> (Type) new Coding(Systems.CAPABILITY, code, null))
                .forEach(wish -> resource.addExtension(Extensions.of("wish", wish)));
        WhereMapper.extend(resource, place.where());
        if (place.earliest() != null || place.latest() != null) {
            var period = new Period();
            if (place.earliest() != null) {
                period.setStartElement(time(place.earliest()));
            }
            if (place.latest() != null) {
                period.setEndElement(time(place.latest()));
            }
            resource.setOccurrence(period);
        }
    }

    private static DateTimeType time(Instant instant) {
        var type = new DateTimeType(Date.from(instant));
        type.setTimeZoneZulu(true);
        return type;
    }
}
