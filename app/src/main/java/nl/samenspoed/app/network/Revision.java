package nl.samenspoed.app.network;

import java.time.Instant;

/**
 * Which version of an entry this is.
 *
 * @param version counts the changes of this entry, from 1; 0 is not kept yet
 */
public record Revision(long version, Instant changedAt) {

    /** Of an entry that is not kept yet. */
    public static final Revision NONE = new Revision(0, Instant.EPOCH);
}
