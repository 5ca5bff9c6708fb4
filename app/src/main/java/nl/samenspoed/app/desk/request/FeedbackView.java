package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What became of requests, for whoever asked or is the own GP.
 *
 * @param fresh what was not ticked off, latest first
 * @param read what was
 * @param morning from when a practice is told what happened while it was closed; null for others
 */
public record FeedbackView(List<Line> fresh, List<Line> read, @Nullable LocalTime morning) {

    public FeedbackView {
        fresh = List.copyOf(fresh);
        read = List.copyOf(read);
    }

    /**
     * One request.
     *
     * @param key makes ticking off twice do it once
     * @param who the patient, with birth date
     * @param outcome the last thing that happened, in words
     * @param before what happened before that
     * @param care what was decided; null when nothing was
     * @param texts advice, safety net or instruction
     * @param mayOpen whether the reader may look at the request itself
     */
    public record Line(
            Feedback feedback,
            CommandKey key,
            String who,
            String why,
            Told outcome,
            List<Told> before,
            @Nullable String care,
            List<String> texts,
            boolean mayOpen) {

        public String id() {
            return feedback.request().id().toString();
        }
    }

    /** Something that happened, and when. */
    public record Told(String text, Instant at) {}
}
