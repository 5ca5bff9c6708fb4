package nl.samenspoed.app.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * In which words a protocol says how urgent something is, and what each is on the scale that all
 * disciplines share.
 *
 * @param source where the levels and their place on the shared scale come from
 * @param levels the most urgent first
 */
public record Scale(String code, Label name, String source, List<Level> levels) {

    public Scale {
        levels = List.copyOf(levels);
    }

    public record Level(String code, Urgency urgency, Label meaning) {}

    public Optional<Level> find(String level) {
        return levels.stream().filter(l -> l.code().equals(level)).findFirst();
    }

    boolean isMoreUrgent(Level one, Level other) {
        return levels.indexOf(one) < levels.indexOf(other);
    }

    /** What has no level comes last. */
    Comparator<@Nullable Level> urgentFirst() {
        return Comparator.nullsLast(Comparator.comparingInt(levels::indexOf));
    }

    /** One step up, but never to the first level: that takes a sign of its own. */
    Level raised(Level level) {
        var place = levels.indexOf(level);
        return place <= 1 ? level : levels.get(place - 1);
    }
}
