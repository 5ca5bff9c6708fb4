package nl.samenspoed.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers a machine client that does not get in, in the language of the API it calls. Headers of
 * the door are set before; status and body are still to come.
 */
public interface TurningAway {

    void answer(Why why, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    /** Why somebody does not get in. */
    enum Why {
        TOKEN_MISSING,
        /** Forged, expired, of an unknown client, or no token at all. */
        TOKEN_INVALID,
        /** Known, but not or no longer allowed to do anything. */
        NOT_ALLOWED,
        /** An address or header that no honest client sends. */
        UNREADABLE,
        /** Whether it may come in cannot be told now. */
        UNAVAILABLE
    }
}
