package nl.samenspoed.app.desk.web;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;

/** Finds what people type in the command bar, besides places of the menu. */
public interface Finder {

    /** Within the actor's reach only; what is found has been noted as shown. */
    List<Found> find(Actor actor, Page page, String typed);

    /**
     * One line of what was found.
     *
     * @param level of urgency; null when nobody knows yet
     */
    record Found(
            String path,
            @Nullable Integer level,
            long number,
            String who,
            String headline,
            String state,
            Instant openedAt) {}
}
