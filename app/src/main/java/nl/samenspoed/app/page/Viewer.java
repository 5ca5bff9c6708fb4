package nl.samenspoed.app.page;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in reader with the names a page shows.
 *
 * @param role name of the role under which is acted
 * @param region name; null for who works for the whole country
 * @param subregion name; null for who works for a whole region
 * @param others what else this reader may act as
 */
public record Viewer(
        Actor actor,
        String role,
        String organisation,
        @Nullable String region,
        @Nullable String subregion,
        List<Other> others) {

    /** Another role the same person has. */
    public record Other(UUID assignment, String role, String organisation) {}

    public Viewer {
        others = List.copyOf(others);
    }

    /** First letters of first and last name, for where there is no room. */
    public String initials() {
        var words = actor.name().strip().split("\\s+");
        return Stream.of(words[0], words[words.length - 1])
                .distinct()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
