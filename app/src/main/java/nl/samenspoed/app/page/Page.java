package nl.samenspoed.app.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoed.app.access.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template may need to know about the request it answers; each template takes one.
 *
 * @param t the texts, in the reader's language
 * @param time times and ages, as seen from now
 * @param viewer who looks; null before sign-in
 * @param keys whether single letters act; a reader may switch that off
 * @param partial whether only a part of a page was asked for
 * @param path where the reader is, without query
 * @param menu what this reader may go to, in order
 * @param draftKey with which the browser encrypts half-written text; null before sign-in
 * @param position where the stream of changes stood when this page was drawn; null when not known
 * @param notices what waits for the reader elsewhere
 * @param demo whether what is shown is invented; every page says so
 */
public record Page(
        Texts t,
        Times time,
        @Nullable Viewer viewer,
        Theme theme,
        boolean keys,
        boolean partial,
        String path,
        Csrf csrf,
        List<MenuEntry> menu,
        Assets assets,
        @Nullable String draftKey,
        @Nullable String position,
        List<Notice> notices,
        boolean demo) {

    public Page {
        menu = List.copyOf(menu);
        notices = List.copyOf(notices);
    }

    /** The same for a part that somebody else reads, in the language of that reader. */
    public Page in(Locale language) {
        return new Page(
                t.in(language),
                new Times(time.now(), language),
                viewer,
                theme,
                keys,
                partial,
                path,
                csrf,
                menu,
                assets,
                draftKey,
                position,
                notices,
                demo);
    }

    public String text(String key, Object... values) {
        return t.text(key, values);
    }

    public boolean isSignedIn() {
        return viewer != null;
    }

    public boolean may(Capability capability) {
        return viewer != null && viewer.actor().may(capability);
    }

    public String asset(String name) {
        return assets.url(name);
    }

    /** The menu entry this page belongs to: the one with the longest path that leads here. */
    public Optional<MenuEntry> findPlace() {
        return menu.stream()
                .filter(entry -> entry.leadsTo(path))
                .max((a, b) -> Integer.compare(a.path().length(), b.path().length()));
    }
}
