package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopsOverFhirTest {

    private static final String BEDS = "/HealthcareService/" + SmallWorld.beds(1);
    private static final String NURSE = "nurse-1";
    private static final String END = "2026-11-22T08:00:00Z";

    private final FhirFixture fhir = new FhirFixture();
    private final String site = "/" + service(NURSE).getLocationFirstRep().getReference();

    @AfterEach
    void stop() {
        fhir.close();
    }

    @Test
    void stopIsDeclaredPutInForceProlongedAndLifted() {
        var declared = declare("threatening");
        assertThat(told(declared))
                .containsAllEntriesOf(
                        Map.of(
                                "kind", "admission-stop",
                                "state", "threatening",
                                "reason", "other",
                                "remark", "Lekkage",
                                "expected-end", END.replace("Z", ".000Z")))
                .containsKeys("id", "start")
                .doesNotContainKey("in-force-since");
        assertThat(location(NURSE).getStatus()).isEqualTo(LocationStatus.ACTIVE);

        var id = Objects.requireNonNull(told(declared).get("id"));
        var inForce = say("put-stop-in-force", "stop", string(id));
        assertThat(told(inForce)).containsEntry("state", "in-force").containsKey("in-force-since");

        var prolonged =
                say(
                        "prolong-stop",
                        "stop",
                        string(id),
                        "expected-end",
                        moment("2026-11-22T12:00:00Z"));
        assertThat(told(prolonged)).containsEntry("expected-end", "2026-11-22T12:00:00.000Z");

        var lifted = say("lift-stop", "stop", string(id));
        assertThat(told(lifted)).isEmpty();
        assertThat(told(service(NURSE))).isEmpty();
        assertThat(location(NURSE).getStatus()).isEqualTo(LocationStatus.ACTIVE);
    }

    @Test
    void siteIsSuspendedWhileEverythingInItIsStopped() {
        declare("in-force");
        var location = location(NURSE);
        assertThat(location.getStatus()).isEqualTo(LocationStatus.SUSPENDED);
        var stop = Objects.requireNonNull(stop(location));
        assertThat(stop.getExtensionString("state")).isEqualTo("in-force");
        assertThat(stop.getExtensionByUrl("healthcare-service").getValue().toString()).isNotBlank();
    }

    @Test
    void sameDeclarationTwiceIsOneStop() {
        var headers = Map.of("X-Actor", NURSE, "Idempotency-Key", UUID.randomUUID().toString());
        var once = fhir.post(BEDS + "/$declare-stop", declaration("in-force"), headers);
        var again = fhir.post(BEDS + "/$declare-stop", declaration("in-force"), headers);
        assertThat(again.status()).isEqualTo(200);
        assertThat(told(again.as(HealthcareService.class)))
                .isEqualTo(told(once.as(HealthcareService.class)));
        var other = fhir.postAs(NURSE, BEDS + "/$declare-stop", declaration("in-force"));
        assertThat(other.status() + " " + other.code()).isEqualTo("409 capacity.stop-already");
        assertThat(fhir.rows("capacity.stop")).isEqualTo(1);
    }

    @Test
    void passingTheExpectedEndLiftsNothing() {
        declare("in-force");
        fhir.core.clock.advance(Duration.ofDays(2));
        assertThat(told(service(NURSE))).containsEntry("state", "in-force");
        assertThat(location(NURSE).getStatus()).isEqualTo(LocationStatus.SUSPENDED);
    }

    @Test
    void whoFollowsChangesSeesEveryStepOfAStop() {
        var stop = Objects.requireNonNull(told(declare("threatening")).get("id"));
        var etag = fhir.getAs(NURSE, BEDS).header("ETag");
        assertThat(unchanged(BEDS, etag)).isEqualTo(304);
        var siteTag = fhir.getAs(NURSE, site).header("ETag");

        say("put-stop-in-force", "stop", string(stop));

        assertThat(unchanged(BEDS, etag)).isEqualTo(200);
        assertThat(unchanged(site, siteTag)).isEqualTo(200);
        var since = "?_lastUpdated=ge" + fhir.core.clock.instant();
        for (var kind : new String[] {"HealthcareService", "Location"}) {
            var changed = fhir.getAs(NURSE, "/" + kind + since).as(Bundle.class);
            assertThat(changed.getEntry()).hasSize(1);
            var resource = changed.getEntryFirstRep().getResource();
            assertThat(told(resource)).containsEntry("state", "in-force");
        }
        var before = fhir.getAs(NURSE, BEDS).header("ETag");
        say("lift-stop", "stop", string(stop));
        assertThat(unchanged(BEDS, before)).isEqualTo(200);
    }

    @Test
    void everythingIsFoundOnceWhenPagesAreTurnedDuringAStop() {
        declare("in-force");
        var services = SmallWorld.NETWORK.snapshot().listServices().size();
        var seen = new TreeSet<String>();
        var next = fhir.base + "/HealthcareService?_count=3";
        int pages = 0;
        while (next != null) {
            var page = fhir.getAs(NURSE, next).as(Bundle.class);
            page.getEntry().forEach(e -> assertThat(seen.add(e.getFullUrl())).isTrue());
            next = page.getLink("next") == null ? null : page.getLink("next").getUrl();
            pages++;
        }
        assertThat(seen).hasSize(services);
        assertThat(pages).isEqualTo(Math.ceilDiv(services, 3));
    }

    @Test
    void whoMayNotSeeCapacitySeesNoStop() {
        fhir.callers.put(
                "stranger",
                SmallWorld.actor(
                        "stranger",
                        SmallWorld.GP,
                        "toezichthouder",
                        new Scope.Country(),
                        Set.of(Capability.SEE_NETWORK)));
        declare("in-force");
        assertThat(told(service("stranger"))).isEmpty();
        assertThat(told(location("stranger"))).isEmpty();
        assertThat(location("stranger").getStatus()).isEqualTo(LocationStatus.ACTIVE);
    }

    @Test
    void capabilityStatementNamesTheOperations() {
        var statement = fhir.get("/metadata").as(CapabilityStatement.class);
        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(resource -> resource.getType().equals("HealthcareService"))
                .flatExtracting(resource -> resource.getOperation())
                .extracting(operation -> operation.getName())
                .contains("declare-stop", "put-stop-in-force", "prolong-stop", "lift-stop");
    }

    private HealthcareService declare(String state) {
        return done(fhir.postAs(NURSE, BEDS + "/$declare-stop", declaration(state)));
    }

    private static String declaration(String state) {
        return parameters(
                "kind", code("admission-stop"),
                "state", code(state),
                "reason", code("other"),
                "remark", string("Lekkage"),
                "expected-end", moment(END));
    }

    private HealthcareService say(String operation, String... values) {
        fhir.core.clock.advance(Duration.ofMinutes(1));
        return done(fhir.postAs(NURSE, BEDS + "/$" + operation, parameters(values)));
    }

    private static String moment(String at) {
        return "\"valueInstant\": \"" + at + "\"";
    }

    private static HealthcareService done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(HealthcareService.class);
    }

    private int unchanged(String path, String etag) {
        var headers = Map.of("X-Actor", NURSE, "If-None-Match", etag);
        var answer = fhir.send("GET", path, headers, null);
        assertThat(answer.status() == 304 && !answer.body().isEmpty()).isFalse();
        return answer.status();
    }

    private HealthcareService service(String actor) {
        return fhir.getAs(actor, BEDS).as(HealthcareService.class);
    }

    private Location location(String actor) {
        return fhir.getAs(actor, site).as(Location.class);
    }

    private static Extension stop(Resource resource) {
        return Extensions.find((DomainResource) resource, "stop");
    }

    /** What a resource says of its stop; empty without one. */
    private static Map<String, String> told(Resource resource) {
        var told = new TreeMap<String, String>();
        var stop = stop(resource);
        if (stop != null) {
            for (var part : stop.getExtension()) {
                if (part.getValue() instanceof PrimitiveType<?> value) {
                    told.put(part.getUrl(), value.getValueAsString());
                }
            }
        }
        return told;
    }
}
