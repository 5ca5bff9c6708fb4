package nl.samenspoed.app.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.stream.LiveStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Gathers the {@link Page} of a request, once. */
@Component
class Pages {

    static final String THEME_COOKIE = "theme";
    static final String KEYS_COOKIE = "keys";

    private static final String KEPT = Pages.class.getName();

    private final MessageSource messages;
    private final InstantSource clock;
    private final LocaleResolver locales;
    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<LiveStream> streams;
    private final List<MenuEntry> entries;
    private final ObjectProvider<Notices> notices;
    private final Assets assets;
    private final boolean demo;

    Pages(
            MessageSource messages,
            InstantSource clock,
            LocaleResolver locales,
            ObjectProvider<Viewers> viewers,
            ObjectProvider<LiveStream> streams,
            ObjectProvider<MenuEntry> entries,
            ObjectProvider<Notices> notices,
            Assets assets,
            Environment environment) {
        this.messages = messages;
        this.clock = clock;
        this.locales = locales;
        this.viewers = viewers;
        this.streams = streams;
        this.entries = inOrder(entries);
        this.notices = notices;
        this.assets = assets;
        this.demo = environment.getProperty("samenspoed.demo.enabled", Boolean.class, false);
    }

    /**
     * Two under one letter would leave one of them without a key, which nobody notices for long.
     */
    private static List<MenuEntry> inOrder(ObjectProvider<MenuEntry> entries) {
        var sorted = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        var taken = new HashMap<Character, MenuEntry>();
        for (var entry : sorted) {
            var other = taken.put(entry.letter(), entry);
            if (other != null) {
                throw new IllegalStateException(
                        "Menu letter %s leads to %s and to %s"
                                .formatted(entry.letter(), other.path(), entry.path()));
            }
        }
        return sorted;
    }

    Page of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Page page) {
            return page;
        }
        var page = draw(request);
        request.setAttribute(KEPT, page);
        return page;
    }

    private Page draw(HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        // Asked first: whatever is read from the database after this is at least as new.
        var position =
                streams.stream().findFirst().map(live -> live.position().toString()).orElse(null);
        var viewer =
                viewers.stream()
                        .flatMap(known -> known.find(request).stream())
                        .findFirst()
                        .orElse(null);
        var t = new Texts(messages, locale);
        var time = new Times(clock.instant(), locale);
        var partial = request.getHeader("HX-Request") != null;
        return new Page(
                t,
                time,
                viewer,
                theme(request),
                !"off".equals(cookie(request, KEYS_COOKIE)),
                partial,
                path(request),
                csrf(request),
                menu(viewer),
                assets,
                viewer == null ? null : DraftKey.of(request.getSession()),
                position,
                partial ? List.of() : notices(viewer, t, time, path(request)),
                demo);
    }

    private List<MenuEntry> menu(@Nullable Viewer viewer) {
        return viewer == null
                ? List.of()
                : entries.stream().filter(entry -> entry.isFor(viewer)).toList();
    }

    private List<Notice> notices(@Nullable Viewer viewer, Texts t, Times time, String path) {
        return viewer == null
                ? List.of()
                : notices.stream()
                        .flatMap(some -> some.find(viewer, t, time, path).stream())
                        .toList();
    }

    private static Theme theme(HttpServletRequest request) {
        return Theme.find(cookie(request, THEME_COOKIE)).orElse(Theme.SYSTEM);
    }

    private static String cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .orElse("");
    }

    /** On an error page the place where it went wrong, not the page that says so. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String wrong
                ? wrong
                : request.getRequestURI();
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : Csrf.NONE;
    }
}
