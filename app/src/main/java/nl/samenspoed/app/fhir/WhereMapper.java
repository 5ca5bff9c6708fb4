package nl.samenspoed.app.fhir;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.WhereWanted;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Preferred and own provider and the limit from home; performer is taken by who has the lead. */
final class WhereMapper {

    private WhereMapper() {}

    record Asked(
            @Nullable List<Reference> preferred,
            @Nullable Reference own,
            @Nullable IntegerType minutes,
            @Nullable CodeType home) {}

    static WhereWanted fromFhir(Asked asked) {
        return new WhereWanted(
                preferred(asked),
                asked.own() == null ? null : organisation("own-provider", asked.own()),
                asked.minutes() == null || asked.minutes().getValue() == null
                        ? null
                        : Duration.ofMinutes(asked.minutes().getValue()),
                Arguments.optional(asked.home()));
    }

    private static Set<OrganisationId> preferred(Asked asked) {
        return Arguments.list(asked.preferred()).stream()
                .map(to -> organisation("preferred-provider", to))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OrganisationId organisation(String name, Reference to) {
        return new OrganisationId(References.id("Organization", name, to));
    }

    static void extend(ServiceRequest resource, WhereWanted where) {
        where.preferred().stream()
                .map(OrganisationId::value)
                .sorted()
                .map(id -> References.to("Organization", id))
                .forEach(to -> resource.addExtension(Extensions.of("preferred-provider", to)));
        if (where.own() != null) {
            resource.addExtension(
                    Extensions.of(
                            "own-provider", References.to("Organization", where.own().value())));
        }
        if (where.farthest() != null) {
            resource.addExtension(fromHome(where, where.farthest()));
        }
    }

    private static Extension fromHome(WhereWanted where, Duration farthest) {
        var limit = Extensions.named("from-home");
        limit.addExtension(new Extension("max-travel-minutes", minutes(farthest)));
        Extensions.part(limit, "municipality", where.home());
        return limit;
    }

    private static IntegerType minutes(Duration farthest) {
        return new IntegerType(Math.toIntExact(farthest.toMinutes()));
    }

    /** The same among the details of a fact. */
    static void tell(ParametersParameterComponent part, WhereWanted where) {
        where.preferred().stream()
                .map(OrganisationId::value)
                .sorted()
                .forEach(
                        id ->
                                part.addPart()
                                        .setName("preferred-provider")
                                        .setValue(References.to("Organization", id)));
        if (where.own() != null) {
            part.addPart()
                    .setName("own-provider")
                    .setValue(References.to("Organization", where.own().value()));
        }
        if (where.farthest() != null) {
            part.addPart().setName("max-minutes-from-home").setValue(minutes(where.farthest()));
        }
        if (where.home() != null) {
            part.addPart().setName("home-municipality").setValue(new CodeType(where.home()));
        }
    }
}
