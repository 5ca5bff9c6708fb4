package nl.samenspoed.app.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.feed.FeedContract;
import nl.samenspoed.app.feed.LeavingOut;

/** A machine client that sends a MeasureReport, each under a key of its own. */
class MeasureReportFeedTest extends FeedContract {

    @Override
    protected Sender connected() {
        return new Client();
    }

    private static final class Client implements Sender {

        private final FhirFixture fhir = new FhirFixture();

        @Override
        public SettableClock clock() {
            return fhir.core.clock;
        }

        @Override
        public Availability seen() {
            return fhir.placing.capacity.find(SmallWorld.beds(2));
        }

        @Override
        public String document(Instant at) {
            try {
                return Files.readString(
                                Path.of("src/test/resources/fhir/examples/measure-report.json"))
                        .replace("${beds}", SmallWorld.beds(2).toString())
                        .replace("2026-11-21T19:55:00Z", at.toString());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public int free() {
            return 3;
        }

        @Override
        public Map<String, String> withouts(String document) {
            return LeavingOut.ofJson(document);
        }

        @Override
        public Map<String, String> needed() {
            var needed = new HashMap<String, String>();
            needed.put("resourceType", "fhir.unreadable");
            for (var name : new String[] {"extension[0].url", "extension[1].url"}) {
                needed.put(name, "fhir.unreadable");
            }
            for (var name :
                    new String[] {
                        "status",
                        "extension",
                        "extension[0]",
                        "extension[0].valueReference",
                        "extension[0].valueReference.reference",
                        "group",
                        "group[0]",
                        "group[0].population",
                        "group[0].population[0]",
                        "group[0].population[0].code",
                        "group[0].population[0].code.coding",
                        "group[0].population[0].code.coding[0]",
                        "group[0].population[0].code.coding[0].code",
                        "group[0].population[0].count"
                    }) {
                needed.put(name, "fhir.element-missing");
            }
            return needed;
        }

        @Override
        public String saying(int choice, Instant at) {
            return document(at).replace("\"count\": 3", "\"count\": " + free(choice));
        }

        @Override
        public int free(int choice) {
            return 5 + choice;
        }

        @Override
        public Reply send(String document) {
            var key = UUID.nameUUIDFromBytes(document.getBytes(StandardCharsets.UTF_8));
            var answer =
                    fhir.post(
                            "/MeasureReport",
                            document,
                            Map.of("X-Actor", "nurse-2", "Idempotency-Key", key.toString()));
            return answer.status() == 201 ? new Reply(true, "") : new Reply(false, answer.code());
        }

        @Override
        public String ahead() {
            return "capacity.observed-in-future";
        }

        /**
         * It is not registered, so how often it should send is not known: the figure goes stale.
         */
        @Override
        public boolean silent() {
            return true;
        }

        @Override
        public void close() {
            fhir.close();
        }
    }
}
