package nl.samenspoed.app.audit;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the log manager wants to see: newest first, one page.
 *
 * @param until exclusive
 * @param after where the page before ended; null for the first page
 */
public record TrailQuery(
        About about, Instant from, Instant until, @Nullable Cursor after, int limit) {

    public static final int MOST = 500;

    public TrailQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "Page of [" + limit + "] entries. Maybe ask for 1 to " + MOST + "?");
        }
    }

    /** Whose entries. */
    public sealed interface About {

        /** Everything done with data of this patient. */
        record Patient(UUID patient) implements About {}

        /** Everything this person or machine client did. */
        record Person(PersonId person) implements About {}

        record Everything() implements About {}
    }

    /** A place in the trail: the last entry of a page. */
    public record Cursor(Instant at, long id) {}
}
