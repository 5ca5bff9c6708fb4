package nl.samenspoed.app.page;

import java.util.Set;
import nl.samenspoed.app.access.Capability;

/**
 * One place in the menu; each module offers its own as beans.
 *
 * @param textKey message key of its name
 * @param letter reached with {@code g} and this letter or digit; no two entries share one
 * @param order low comes first
 * @param anyOf one of these is enough to see it; empty for everybody signed in
 */
public record MenuEntry(
        String textKey, String path, char letter, int order, Set<Capability> anyOf) {

    public MenuEntry {
        anyOf = Set.copyOf(anyOf);
    }

    boolean isFor(Viewer viewer) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(viewer.actor()::may);
    }

    boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(path.endsWith("/") ? path : path + "/");
    }
}
