package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.BreachId;
import nl.samenspoed.app.placement.Breaches;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Places that were reported free and not given: looked at, contested, settled. */
final class DeliverOperations {

    private final Calls calls;
    private final Breaches breaches;

    DeliverOperations(Calls calls, Breaches breaches) {
        this.calls = calls;
        this.breaches = breaches;
    }

    /** Those of the own organisation, and those that the caller has to settle. */
    @Operation(name = "$breaches", type = HealthcareService.class, idempotent = true)
    public Parameters list(RequestDetails request) {
        var actor = calls.of(request).actor();
        var found = new LinkedHashSet<>(breaches.between(actor));
        if (breaches.settles(actor) || !Breaches.isParty(actor)) {
            found.addAll(Refused.unlessDone(breaches.forOthers(actor)));
        }
        return toFhir(new ArrayList<>(found));
    }

    @Operation(name = "$contest-breach", type = Task.class)
    public Parameters contest(
            @IdParam IdType id,
            @OperationParam(name = "explanation", min = 1) @Nullable StringType explanation,
            RequestDetails request) {
        var call = calls.of(request);
        var contested =
                breaches.contest(call.actor(), call.key(), breach(id), Arguments.text(explanation));
        return toFhir(List.of(Refused.unlessDone(contested)));
    }

    @Operation(name = "$settle-breach", type = Task.class)
    public Parameters settle(
            @IdParam IdType id,
            @OperationParam(name = "version", min = 1) @Nullable PositiveIntType version,
            @OperationParam(name = "verdict", min = 1) @Nullable CodeType verdict,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        var call = calls.of(request);
        if (version == null || version.getValue() == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "version");
        }
        var settled =
                breaches.settle(
                        call.actor(),
                        call.key(),
                        breach(id),
                        version.getValue(),
                        upheld(verdict),
                        Arguments.text(reason));
        return toFhir(List.of(Refused.unlessDone(settled)));
    }

    private static boolean upheld(@Nullable CodeType verdict) {
        return switch (Arguments.text(verdict)) {
            case "upheld" -> true;
            case "dropped" -> false;
            case "" -> throw Refused.because(FhirRefusal.ELEMENT_MISSING, "verdict");
            default -> throw Refused.because(FhirRefusal.UNKNOWN_CODE, "verdict");
        };
    }

    private static BreachId breach(IdType id) {
        return new BreachId(References.id(id));
    }

    private static Parameters toFhir(List<Breach> some) {
        var parameters = new Parameters();
        some.forEach(one -> add(parameters.addParameter().setName("breach"), one));
        return parameters;
    }

    private static void add(ParametersParameterComponent part, Breach breach) {
        add(part, "id", new IdType(breach.id().toString()));
        add(part, "kind", new CodeType(breach.what().kind().code()));
        add(part, "version", new PositiveIntType(breach.version()));
        if (breach.about() != null) {
            add(part, "number", new StringType(Long.toString(breach.about().number())));
        }
        if (breach.what().service() != null) {
            add(
                    part,
                    "service",
                    References.to("HealthcareService", breach.what().service().value()));
        }
        add(part, "organization", References.to("Organization", breach.organisation().value()));
        what(part, breach);
        if (breach.rule() != null) {
            add(part, "rule", new StringType(breach.rule().english()));
            add(part, "agreement-version", new StringType(breach.rule().version()));
        }
        add(part, "at", Extensions.instant(breach.at()));
        add(part, "contest-by", Extensions.instant(breach.contestBy()));
        route(part, breach.route());
        contested(part, breach.contested());
        settled(part, breach.settled());
    }

    private static void what(ParametersParameterComponent part, Breach breach) {
        switch (breach.what()) {
            case Breach.What.NotDelivered(var _, var reason, var declared) -> {
                add(part, "offer", References.to("Task", breach.id().value()));
                add(part, "reason", new CodeType(reason == null ? "no-answer" : reason.code()));
                add(part, "declared-free", new IntegerType(declared.free()));
                add(part, "declared-at", Extensions.instant(declared.observedAt()));
            }
            case Breach.What.NotAnswered(var _, var asked, var answerBy) -> {
                add(part, "offer", References.to("Task", breach.id().value()));
                since(part, asked, answerBy);
            }
            case Breach.What.LeadNotTaken(var asked, var answerBy) -> since(part, asked, answerBy);
            case Breach.What.StopTooLong(var _, var since, var endBy) -> since(part, since, endBy);
        }
    }

    private static void since(ParametersParameterComponent part, Instant since, Instant due) {
        add(part, "since", Extensions.instant(since));
        add(part, "due", Extensions.instant(due));
    }

    private static void route(ParametersParameterComponent part, Breach.@Nullable Route route) {
        if (route != null) {
            var of = part.addPart().setName("route");
            add(of, "from", Extensions.instant(route.from()));
            if (route.role() != null) {
                add(of, "role", new CodeType(route.role()));
            }
            if (route.organisation() != null) {
                add(of, "to", References.to("Organization", route.organisation().value()));
            }
            add(of, "rule", new StringType(route.rule().english()));
        }
    }

    private static void contested(
            ParametersParameterComponent part, Breach.@Nullable Contested contested) {
        if (contested != null) {
            var of = part.addPart().setName("contested");
            add(of, "at", Extensions.instant(contested.at()));
            add(of, "by", new StringType(contested.by()));
            add(of, "explanation", new StringType(contested.explanation()));
        }
    }

    private static void settled(
            ParametersParameterComponent part, Breach.@Nullable Settled settled) {
        if (settled != null) {
            var of = part.addPart().setName("settled");
            add(of, "at", Extensions.instant(settled.at()));
            add(of, "by", new StringType(settled.by()));
            add(of, "role", new CodeType(settled.role()));
            add(of, "upheld", new BooleanType(settled.upheld()));
            add(of, "because", new StringType(settled.because()));
        }
    }

    private static void add(ParametersParameterComponent part, String name, Type value) {
        part.addPart().setName(name).setValue(value);
    }
}
