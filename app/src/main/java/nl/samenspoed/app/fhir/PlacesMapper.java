package nl.samenspoed.app.fhir;

import java.util.Locale;
import java.util.UUID;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Sentences;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The places found, best first, each with its reasons; and why the rest is left out. */
final class PlacesMapper {

    private static final int MOST_LEFT_OUT = 20;

    private final Locale locale;
    private final NetworkSnapshot network;
    private final Sentences sentences;

    PlacesMapper(NetworkSnapshot network, Locale locale) {
        this.locale = locale;
        this.network = network;
        this.sentences = Matching.sentences(locale, OpeningHours.ZONE, new KnownNames());
    }

    Parameters toFhir(PlacesFound found) {
        var parameters = new Parameters();
        parameters.addParameter().setName("at").setValue(Extensions.instant(found.at()));
        found.fitting().forEach(fitting -> add(parameters, fitting));
        found.leftOut().stream().limit(MOST_LEFT_OUT).forEach(left -> add(parameters, left));
        found.causes()
                .forEach(
                        (cause, number) -> {
                            var part = parameters.addParameter().setName("left-out-count");
                            part.addPart().setName("cause").setValue(code(Codes.of(cause)));
                            part.addPart().setName("count").setValue(new IntegerType(number));
                        });
        found.followed()
                .forEach(
                        rule ->
                                FollowedMapper.tell(
                                        parameters.addParameter().setName("followed"), rule));
        if (found.shortfall() != null) {
            parameters
                    .addParameter()
                    .setName("shortfall")
                    .setValue(new StringType(sentences.of(found.shortfall())));
        }
        return parameters;
    }

    private void add(Parameters parameters, PlacesFound.Fitting fitting) {
        var part = parameters.addParameter().setName("place");
        var ranked = fitting.ranked();
        part.addPart().setName("position").setValue(new IntegerType(ranked.position()));
        service(part, fitting.service(), fitting.availability(), fitting.offered());
        part.addPart().setName("standing").setValue(code(Codes.of(ranked.standing())));
        part.addPart()
                .setName("travel-minutes")
                .setValue(new IntegerType((int) ranked.travel().toMinutes()));
        part.addPart().setName("start").setValue(Extensions.instant(ranked.start()));
        ranked.reasons().forEach(reason -> text(part, "reason", sentences.of(reason)));
        ranked.remarks().forEach(remark -> text(part, "remark", sentences.of(remark)));
    }

    private void add(Parameters parameters, PlacesFound.LeftOut left) {
        var part = parameters.addParameter().setName("left-out");
        service(part, left.service(), left.availability(), left.offered());
        var why = left.excluded().why();
        part.addPart().setName("cause").setValue(code(Codes.of(why.cause())));
        text(part, "why", sentences.of(why));
    }

    private static void service(
            ParametersParameterComponent part,
            ServiceEntry service,
            Availability availability,
            @Nullable OfferId offered) {
        part.addPart()
                .setName("service")
                .setValue(References.to("HealthcareService", service.id().value(), service.name()));
        switch (availability) {
            case Availability.Known(var free, var _, var figure, var _) -> {
                part.addPart().setName("free").setValue(new IntegerType(free));
                part.addPart()
                        .setName("observed-at")
                        .setValue(Extensions.instant(figure.observedAt()));
            }
            case Availability.Stale(var _, var _, var last, var _) ->
                    part.addPart()
                            .setName("observed-at")
                            .setValue(Extensions.instant(last.observedAt()));
            case Availability.Never() -> {}
        }
        if (offered != null) {
            part.addPart().setName("offered").setValue(References.to("Task", offered.value()));
        }
    }

    private static void text(ParametersParameterComponent part, String name, String text) {
        part.addPart().setName(name).setValue(new StringType(text));
    }

    private static CodeType code(String code) {
        return new CodeType(code);
    }

    private final class KnownNames implements nl.samenspoed.matching.spi.Names {

        @Override
        public String capability(String code) {
            return network.findCapability(code)
                    .map(capability -> capability.name().in(locale))
                    .orElse(code);
        }

        @Override
        public String service(UUID service) {
            return network.findService(new ServiceId(service))
                    .map(ServiceEntry::name)
                    .orElseGet(service::toString);
        }
    }
}
