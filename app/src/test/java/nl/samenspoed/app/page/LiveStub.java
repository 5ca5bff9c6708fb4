package nl.samenspoed.app.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.function.ServerResponse;

/** A stream of changes that a test holds in its hand. */
class LiveStub {

    private final List<ServerResponse.SseBuilder> followers = new CopyOnWriteArrayList<>();

    ServerResponse follow() {
        return ServerResponse.sse(
                sse -> {
                    followers.add(sse);
                    sse.onComplete(() -> followers.remove(sse));
                    send(sse, "caught-up", "now");
                },
                Duration.ofMinutes(5));
    }

    void change(String kind, String id) {
        followers.forEach(
                sse ->
                        send(
                                sse,
                                "change",
                                Map.of(
                                        "type",
                                        kind + ".changed",
                                        "subjectKind",
                                        kind,
                                        "subjectId",
                                        id)));
    }

    void hangUp() {
        followers.forEach(ServerResponse.SseBuilder::complete);
    }

    private static void send(ServerResponse.SseBuilder sse, String event, Object data) {
        try {
            sse.event(event).data(data);
        } catch (IOException gone) {
            sse.error(gone);
        }
    }
}
