package nl.samenspoed.app.stream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.stream.Position;
import nl.samenspoed.app.stream.StreamEvent;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveFrameTest {

    private static final Instant AT = Instant.parse("2026-11-25T23:40:00Z");
    private static final UUID BED = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    private static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-0000000000c1");

    private final Written written = new Written();
    private final LiveFrame frame = new LiveFrame();

    @Test
    void changesOfOneFrameGoOutInOneWriteEachAMessageOfItsOwnInTheirOrder() throws Exception {
        frame.add(event(7, "capacity.reported", "service", BED));
        frame.add(event(9, "request.opened", "request", REQUEST));
        frame.sendTo(written);

        assertThat(written.writes)
                .singleElement()
                .isEqualTo(
                        """
                        id:3-7
                        event:change
                        data:{"type":"capacity.reported","subjectKind":"service","subjectId":"%s","at":"2026-11-25T23:40:00Z"}

                        id:3-9
                        event:change
                        data:{"type":"request.opened","subjectKind":"request","subjectId":"%s","at":"2026-11-25T23:40:00Z"}

                        """
                                .formatted(BED, REQUEST));
    }

    @Test
    void frameWithoutChangesWritesNothing() throws Exception {
        frame.sendTo(written);

        assertThat(written.writes).isEmpty();
    }

    private static StreamEvent event(long id, String type, String kind, UUID subject) {
        return new StreamEvent(
                new Position(3, id), AT, type, kind, subject, null, null, List.of(), "");
    }

    private static final class Written extends SseEmitter {

        private final List<String> writes = new ArrayList<>();

        @Override
        public void send(Set<DataWithMediaType> pieces) {
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.getData()));
            writes.add(text.toString());
        }
    }
}
