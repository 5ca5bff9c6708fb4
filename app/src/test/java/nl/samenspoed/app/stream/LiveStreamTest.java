package nl.samenspoed.app.stream;

import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final LiveStream stream = new LiveStream(new EventStream(database.jdbc()));

    LiveStreamTest() {
        stream.start();
    }

    @AfterEach
    void stop() {
        stream.stop();
    }

    @Test
    void followerGetsWhatHappensInOrder() throws InterruptedException {
        try (var feed = stream.follow(coordinator())) {
            publish("one", SmallWorld.HAP);
            publish("two", SmallWorld.HAP);

            assertThat(next(feed, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void whoReturnsAfterTwentyChangesGetsAllOfThemOnceAndInOrder() throws InterruptedException {
        Position seen;
        try (var feed = stream.follow(coordinator())) {
            publish("before", SmallWorld.HAP);
            seen = feed.next(30, TimeUnit.SECONDS).position();
        }
        var away = new ArrayList<String>();
        for (int change = 0; change < 20; change++) {
            publish("away-" + change, SmallWorld.HAP);
            away.add("away-" + change);
        }
        try (var feed = stream.follow(coordinator())) {
            publish("after", SmallWorld.HAP);
            var told = new ArrayList<>(types(stream.missed(coordinator(), seen, feed.from())));
            told.addAll(next(feed, 21 - told.size()));

            away.add("after");
            assertThat(told).isEqualTo(away);
        }
    }

    @Test
    void eachHearsOnlyWhatConcernsIt() {
        publish("for-home-3", SmallWorld.home(3));
        var latest = waitForLatest();

        assertThat(missed(nurse(3), latest)).containsExactly("for-home-3");
        assertThat(missed(nurse(2), latest)).isEmpty();
        assertThat(missed(gp(), latest)).isEmpty();
        assertThat(missed(coordinator(), latest)).containsExactly("for-home-3");
        assertThat(missed(office(), latest)).containsExactly("for-home-3");
    }

    private List<String> missed(Actor actor, Position latest) {
        return types(stream.missed(actor, Position.START, latest));
    }

    private Position waitForLatest() {
        var events = new EventStream(database.jdbc());
        org.awaitility.Awaitility.await()
                .until(() -> !events.listAfter(Position.START, 1).isEmpty());
        return events.latest();
    }

    private static List<String> next(LiveFeed feed, int count) throws InterruptedException {
        var types = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var event = feed.next(30, TimeUnit.SECONDS);
            types.add(event == null ? "nothing" : event.type());
        }
        return types;
    }

    private void publish(String type, OrganisationId concerned) {
        database.jdbc()
                .sql(
                        """
                        select stream.publish(now(), :type, 'test', :subject, :region, :subregion,
                                              array[:organisation]::uuid[], '{}')
                        """)
                .param("type", type)
                .param("subject", new UUID(0, 1))
                .param("region", SmallWorld.OOST.id().value())
                .param("subregion", SmallWorld.NIJMEGEN.id().value())
                .param("organisation", concerned.value())
                .query(Long.class)
                .single();
    }

    private static List<String> types(List<StreamEvent> events) {
        return events.stream().map(StreamEvent::type).toList();
    }
}
