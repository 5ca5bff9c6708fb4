package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Gives a command about a request and answers with the request as it is then. */
record Handling(Calls calls, CareRequests requests) {

    ServiceRequest give(RequestDetails request, IdType id, RequestCommand command) {
        var call = calls.of(request);
        var outcome =
                requests.handle(
                        call.actor(),
                        call.key(),
                        new CareRequestId(References.id(id)),
                        call.version(),
                        command);
        return call.shown(Refused.unlessDone(outcome));
    }
}
