package nl.samenspoed.app.stream.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.stream.LiveFeed;
import nl.samenspoed.app.stream.LiveStream;
import nl.samenspoed.app.stream.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live changes for a screen: first what it missed since its position, then what happens, with a
 * heartbeat between. Events name what changed, never whom it concerns; the screen asks for the
 * rest.
 */
@Controller
class LiveController {

    /** A connection is renewed now and then, so that whoever lost access is not followed on. */
    private static final long LIFE_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private static final long HEARTBEAT_SECONDS = 5;

    /**
     * What follows within this time is sent together: a busy region costs a screen ten messages a
     * second, and a single change waits for nothing.
     */
    private static final long FRAME_MILLIS = 100;

    private final LiveStream stream;
    private final InstantSource clock;

    LiveController(LiveStream stream, InstantSource clock) {
        this.stream = stream;
        this.clock = clock;
    }

    /**
     * @param from position the page was drawn at, for the first connection
     * @param lastEventId position the browser has seen, on a reconnection; it wins
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            Actor actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        var emitter = new SseEmitter(LIFE_MILLIS);
        var feed = stream.follow(actor);
        emitter.onCompletion(feed::close);
        emitter.onTimeout(emitter::complete);
        var since =
                Optional.ofNullable(lastEventId)
                        .or(() -> Optional.ofNullable(from))
                        .flatMap(Position::parse)
                        .orElse(feed.from());
        Thread.ofVirtual().name("live").start(() -> serve(emitter, feed, actor, since));
        return emitter;
    }

    private void serve(SseEmitter emitter, LiveFeed feed, Actor actor, Position since) {
        try (feed) {
            var missed = new LiveFrame();
            stream.missed(actor, since, feed.from()).forEach(missed::add);
            missed.sendTo(emitter);
            var known = since.compareTo(feed.from()) > 0 ? since : feed.from();
            emitter.send(
                    SseEmitter.event()
                            .id(known.toString())
                            .name("caught-up")
                            .data(clock.instant().toString()));
            while (!feed.isOverrun()) {
                if (follow(emitter, feed, since)) {
                    Thread.sleep(FRAME_MILLIS);
                } else {
                    emitter.send(
                            SseEmitter.event().name("heartbeat").data(clock.instant().toString()));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            hangUp(emitter, gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A reader who went away may have been noticed by the server first; then it is over already.
     */
    private static void hangUp(SseEmitter emitter, Exception because) {
        try {
            emitter.completeWithError(because);
        } catch (IllegalStateException over) {
            // Nobody listens any more, and the feed is closed by whoever called.
        }
    }

    /** Sends the next change and what waits behind it; false when nothing happened in time. */
    private static boolean follow(SseEmitter emitter, LiveFeed feed, Position since)
            throws IOException, InterruptedException {
        var event = feed.next(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            return false;
        }
        var frame = new LiveFrame();
        for (; event != null; event = feed.next(0, TimeUnit.SECONDS)) {
            if (event.position().compareTo(since) > 0) {
                frame.add(event);
            }
        }
        frame.sendTo(emitter);
        return true;
    }
}
