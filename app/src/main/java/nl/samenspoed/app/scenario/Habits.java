package nl.samenspoed.app.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceEntry;

/** How services of a region share and answer, as far as the live system and the actor could see. */
@FunctionalInterface
interface Habits {

    Seen of(Actor actor, RegionId region, List<ServiceEntry> places, Locale locale);

    /**
     * @param said where it comes from, a sentence each
     * @param assumptions by key, as a scenario writes their values; what is not in it is as assumed
     */
    record Seen(List<String> said, Map<String, String> assumptions) {

        static final Seen NOTHING = new Seen(List.of(), Map.of());

        public Seen {
            said = List.copyOf(said);
            assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
        }

        /** A part of a scenario, empty when there is nothing to say. */
        String yaml() {
            var text = new StringBuilder();
            said.forEach(sentence -> text.append("# ").append(sentence).append('\n'));
            if (!assumptions.isEmpty()) {
                text.append("assumptions:\n");
                assumptions.forEach(
                        (key, value) -> text.append("  %s: %s\n".formatted(key, value)));
            }
            return text.isEmpty() ? "" : "\n" + text;
        }
    }
}
