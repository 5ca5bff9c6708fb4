package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.triage.ProtocolLoaded;
import nl.samenspoed.app.triage.Protocols;
import nl.samenspoed.app.triage.ReadProtocol;
import nl.samenspoed.app.triage.TriageRefusal;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Triage protocols as Questionnaires: whoever triages reads them, whoever manages them loads. */
final class QuestionnaireProvider implements IResourceProvider {

    private static final JsonMapper JSON = new JsonMapper();

    private final Calls calls;
    private final Protocols protocols;

    QuestionnaireProvider(Calls calls, Protocols protocols) {
        this.calls = calls;
        this.protocols = protocols;
    }

    @Override
    public Class<Questionnaire> getResourceType() {
        return Questionnaire.class;
    }

    @Read
    public Questionnaire read(@IdParam IdType id, RequestDetails request) {
        var call = reader(request);
        var wanted = References.id(id);
        return protocols.loaded(call.actor()).stream()
                .filter(loaded -> loaded.id().equals(wanted))
                .findFirst()
                .map(loaded -> toFhir(call, loaded))
                .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    /** There are few; all that fit come at once. */
    @Search
    public List<Questionnaire> search(
            @OptionalParam(name = Questionnaire.SP_NAME) @Nullable StringParam name,
            @OptionalParam(name = Questionnaire.SP_VERSION) @Nullable TokenParam version,
            RequestDetails request) {
        var call = reader(request);
        return protocols.loaded(call.actor()).stream()
                .filter(one -> name == null || Names.match(name, one.protocol().name()))
                .filter(
                        one ->
                                version == null
                                        || one.protocol().version().equals(version.getValue()))
                .map(loaded -> toFhir(call, loaded))
                .toList();
    }

    @Create
    public MethodOutcome create(
            @ResourceParam Questionnaire questionnaire, RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.MANAGE_PROTOCOLS);
        var text = ReadingQuestionnaire.read(questionnaire);
        if (protocols.read(text, Languages.of(request)) instanceof ReadProtocol.Wrong(var faults)) {
            throw new Refused(Refusal.of(TriageRefusal.FAULTY, faults.size()), faults);
        }
        var id = Refused.unlessDone(protocols.load(call.actor(), call.key(), text));
        return Outcomes.of(read(call, id), true);
    }

    private Questionnaire read(Call call, UUID id) {
        return protocols.loaded(call.actor()).stream()
                .filter(loaded -> loaded.id().equals(id))
                .map(loaded -> toFhir(call, loaded))
                .findFirst()
                .orElseThrow();
    }

    private Call reader(RequestDetails request) {
        var call = calls.of(request);
        if (!Protocols.mayRead(call.actor())) {
            throw Refused.because(FhirRefusal.NOT_ALLOWED);
        }
        return call;
    }

    private Questionnaire toFhir(Call call, ProtocolLoaded loaded) {
        var text = protocols.text(call.actor(), loaded.id()).orElseThrow();
        var resource = WritingQuestionnaire.write(JSON.readTree(text));
        resource.setId(loaded.id().toString());
        resource.getMeta().setVersionId("1").setLastUpdated(Date.from(loaded.at()));
        resource.setDate(Date.from(loaded.at()));
        resource.setPublisher(loaded.by());
        resource.setStatus(
                protocols.usage().isUsed(loaded.protocol())
                        ? PublicationStatus.ACTIVE
                        : PublicationStatus.DRAFT);
        return resource;
    }
}
