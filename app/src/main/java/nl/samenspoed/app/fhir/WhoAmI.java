package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/** Tells a client as whom it is known and what it may do; the first thing to ask. */
final class WhoAmI {

    private final Calls calls;

    WhoAmI(Calls calls) {
        this.calls = calls;
    }

    @Operation(name = "$who-am-i", idempotent = true)
    public Parameters whoAmI(RequestDetails request) {
        var actor = calls.of(request).actor();
        var parameters = new Parameters();
        parameters.addParameter("name", new StringType(actor.name()));
        parameters.addParameter("role", new CodeType(actor.role()));
        parameters
                .addParameter()
                .setName("organization")
                .setValue(References.to("Organization", actor.organisation().value()));
        actor.capabilities().stream()
                .sorted()
                .forEach(
                        capability ->
                                parameters.addParameter(
                                        "capability", new CodeType(Codes.of(capability))));
        return parameters;
    }
}
