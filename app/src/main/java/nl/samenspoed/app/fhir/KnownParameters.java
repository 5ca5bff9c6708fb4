package nl.samenspoed.app.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/**
 * Refuses parameters that nobody reads: a wish that is misspelt must not silently be no wish, and a
 * filter that is not known must not silently be no filter.
 */
@Interceptor
final class KnownParameters {

    private static final Set<String> GENERAL =
            Set.of(
                    "_count",
                    "_lastUpdated",
                    "_format",
                    "_pretty",
                    "_summary",
                    "_elements",
                    Pages.AFTER);

    private final Map<String, Map<String, Integer>> operations = new HashMap<>();

    KnownParameters(Collection<?> providers) {
        providers.stream()
                .flatMap(provider -> Stream.of(provider.getClass().getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .forEach(
                        method ->
                                operations.put(
                                        method.getAnnotation(Operation.class).name(),
                                        Stream.of(method.getParameterAnnotations())
                                                .flatMap(Arrays::stream)
                                                .filter(OperationParam.class::isInstance)
                                                .map(OperationParam.class::cast)
                                                .collect(
                                                        Collectors.toMap(
                                                                OperationParam::name,
                                                                OperationParam::max))));
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void checkQuery(RequestDetails request) {
        for (var name : request.getParameters().keySet()) {
            var plain = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
            if (name.startsWith("_") && !GENERAL.contains(plain)) {
                throw Refused.because(FhirRefusal.UNKNOWN_PARAMETER, "_");
            }
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void checkBody(RequestDetails request) {
        var known = operations.get(request.getOperation());
        if (known == null || !(request.getResource() instanceof Parameters parameters)) {
            return;
        }
        var given =
                parameters.getParameter().stream()
                        .collect(
                                Collectors.groupingBy(
                                        KnownParameters::name, Collectors.counting()));
        given.forEach(
                (name, times) -> {
                    var most = known.get(name);
                    if (most == null || (most != OperationParam.MAX_UNLIMITED && times > 1)) {
                        throw Refused.because(
                                FhirRefusal.UNKNOWN_PARAMETER,
                                String.join(", ", known.keySet().stream().sorted().toList()));
                    }
                });
    }

    private static String name(ParametersParameterComponent parameter) {
        return parameter.getName() == null ? "" : parameter.getName();
    }
}
