package nl.samenspoed.app.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Facts and rows as JSON for the database, with ids as plain text. */
final class FactJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(CareRequestId.class, PlainId.class)
                    .addMixIn(PatientId.class, PlainId.class)
                    .addMixIn(OrganisationId.class, PlainId.class)
                    .addMixIn(ServiceId.class, PlainId.class)
                    .addMixIn(RegionId.class, PlainId.class)
                    .addMixIn(SubregionId.class, PlainId.class)
                    .build();

    private FactJson() {}

    /** What the append statement unfolds: version, type and body of each new fact. */
    static String facts(int firstVersion, List<? extends RequestEvent> events) {
        return JSON.writeValueAsString(factList(firstVersion, events));
    }

    static List<Map<String, Object>> factList(
            int firstVersion, List<? extends RequestEvent> events) {
        var facts = new java.util.ArrayList<Map<String, Object>>();
        for (var event : events) {
            facts.add(
                    Map.of(
                            "version",
                            firstVersion + facts.size(),
                            "type",
                            FactNames.of(event),
                            "body",
                            event));
        }
        return facts;
    }

    static String openings(List<Map<String, Object>> openings) {
        return JSON.writeValueAsString(openings);
    }

    static String row(Map<String, @Nullable Object> row) {
        return JSON.writeValueAsString(row);
    }

    static String rows(List<Map<String, @Nullable Object>> rows) {
        return JSON.writeValueAsString(rows);
    }

    static RequestEvent event(String type, String body) {
        return JSON.readValue(body, FactNames.kind(type));
    }

    static RecordedFact.By by(String json) {
        var by = JSON.readTree(json);
        return new RecordedFact.By(
                by.path("name").asString(),
                by.path("role").asString(),
                OrganisationId.of(by.path("organisation").asString()));
    }

    abstract static class PlainId {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainId(UUID value) {}

        @JsonValue
        abstract UUID value();
    }
}
