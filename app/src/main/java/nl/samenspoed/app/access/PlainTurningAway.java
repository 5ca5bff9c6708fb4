package nl.samenspoed.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where no API has its own words: the status says it all. */
final class PlainTurningAway implements TurningAway {

    @Override
    public void answer(Why why, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                switch (why) {
                    case TOKEN_MISSING, TOKEN_INVALID -> HttpServletResponse.SC_UNAUTHORIZED;
                    case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
                    case UNREADABLE -> HttpServletResponse.SC_BAD_REQUEST;
                    case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                });
    }
}
