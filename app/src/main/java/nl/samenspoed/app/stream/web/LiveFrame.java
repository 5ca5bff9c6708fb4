package nl.samenspoed.app.stream.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.samenspoed.app.stream.StreamEvent;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Changes that go to a screen in one write, each still a message of its own. Written by hand,
 * because every change is written once for every screen; kinds and types are codes of ours and need
 * no escaping.
 */
final class LiveFrame {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final StringBuilder text = new StringBuilder();

    void add(StreamEvent event) {
        text.append("id:").append(event.position()).append("\nevent:change\ndata:{\"type\":\"");
        text.append(event.type()).append("\",\"subjectKind\":\"").append(event.subjectKind());
        text.append("\",\"subjectId\":\"").append(event.subjectId());
        text.append("\",\"at\":\"").append(event.at()).append("\"}\n\n");
    }

    void sendTo(SseEmitter emitter) throws IOException {
        if (!text.isEmpty()) {
            emitter.send(Set.of(new DataWithMediaType(text.toString(), TEXT)));
        }
    }
}
