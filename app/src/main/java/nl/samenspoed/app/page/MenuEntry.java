package nl.samenspoed.app.page;

import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;

/**
 * One place in the menu; each module offers its own as beans.
 *
 * @param textKey message key of its name
 * @param letter reached with {@code g} and this letter or digit; no two entries share one
 * @param order low comes first
 * @param anyOf one of these is enough to see it; empty for everybody signed in
 * @param orWho who else sees it; asked with every page of whoever has none of those
 */
public record MenuEntry(
        String textKey,
        String path,
        char letter,
        int order,
        Set<Capability> anyOf,
        Predicate<Actor> orWho) {

    public MenuEntry {
        anyOf = Set.copyOf(anyOf);
    }

    public MenuEntry(String textKey, String path, char letter, int order, Set<Capability> anyOf) {
        this(textKey, path, letter, order, anyOf, nobody -> false);
    }

    boolean isFor(Viewer viewer) {
        return anyOf.isEmpty()
                || anyOf.stream().anyMatch(viewer.actor()::may)
                || orWho.test(viewer.actor());
    }

    boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(path.endsWith("/") ? path : path + "/");
    }
}
