package nl.samenspoed.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Where somebody wanted to go before signing in; in a cookie, because who only looks at the door
 * needs no session in the database.
 */
class PageAskedFor extends CookieRequestCache {

    PageAskedFor() {
        setRequestMatcher(PageAskedFor::isPage);
    }

    /** Forgets the page once it is reached, without replaying a request that lost its headers. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var unused = super.getMatchingRequest(request, response);
        return null;
    }

    static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
