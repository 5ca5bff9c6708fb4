package nl.samenspoed.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.ETagSupportEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The servlet: what it offers is what its providers say. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1;

    FhirServer(FhirContext context, List<Object> providers, List<Object> interceptors) {
        super(context);
        setServerName("Samenspoed");
        setImplementationDescription("Samenspoed, coordination of acute care");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setETagSupport(ETagSupportEnum.ENABLED);
        registerProviders(providers);
        interceptors.forEach(this::registerInterceptor);
    }

    @Override
    protected void handleRequest(
            RequestTypeEnum method, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var whole = new WholeAnswer(response);
        super.handleRequest(method, request, whole);
        whole.send();
    }

    /** What nobody here does; a search that nobody does is a search with a wrong parameter. */
    @Override
    protected void throwUnknownFhirOperationException(
            RequestDetails request, String path, RequestTypeEnum method) {
        var isSearch =
                method == RequestTypeEnum.GET
                        && request.getResourceName() != null
                        && request.getId() == null
                        && request.getOperation() == null;
        throw Refused.because(isSearch ? FhirRefusal.INVALID_REQUEST : FhirRefusal.NOT_SUPPORTED);
    }

    @Override
    protected ServletRequestDetails newRequestDetails(
            RequestTypeEnum method, HttpServletRequest request, HttpServletResponse response) {
        var details = new LimitedRequest(getInterceptorService());
        details.setServer(this);
        details.setRequestType(method);
        details.setServletRequest(request);
        details.setServletResponse(response);
        return details;
    }
}
