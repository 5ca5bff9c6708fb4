package nl.samenspoed.app.desk.request;

import java.time.Instant;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.request.WorkList;

/**
 * Who sits at the desk, and how the desk is set.
 *
 * @param list what the queue shows
 * @param part whether only a part of the case is asked for, because it changed
 */
record Desk(Actor actor, Page page, WorkList list, boolean part) {

    Texts t() {
        return page.t();
    }

    Instant now() {
        return page.time().now();
    }
}
