package nl.samenspoed.app.desk.stop;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.capacity.StopKind;
import nl.samenspoed.app.capacity.StopReason;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Where stops are declared, prolonged and lifted.
 *
 * @param only the service whose page this is on; null for all own services
 * @param may whether the reader may say something about them
 * @param key makes sending twice do it once
 * @param refusal why the last thing said was refused, in words
 */
public record StopsPanel(
        List<Line> lines,
        List<StopReason> reasons,
        @Nullable ServiceId only,
        boolean may,
        UUID key,
        @Nullable String refusal) {

    public StopsPanel {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /** Where this part is asked for again. */
    public String source() {
        return only == null ? "/stops" : "/stops?only=" + only;
    }

    /** Ends that can be chosen, in minutes from now. */
    public static final List<Integer> ENDS = List.of(30, 60, 120, 240, 480, 1440, 2880);

    private static final int LONGEST_PROPOSED = 1440;

    /**
     * @param kinds the kinds of stop it can have
     * @param norm how long one may last where the service is; null when it can have none
     * @param stop its open stop, or null
     * @param inherited stops around it whose load it may inherit
     */
    public record Line(
            ServiceEntry service,
            List<StopKind> kinds,
            @Nullable Duration norm,
            @Nullable StopShown stop,
            List<StopShown.Inherited> inherited) {

        public Line {
            kinds = List.copyOf(kinds);
            inherited = List.copyOf(inherited);
        }

        /** The end that is proposed: as far as the norm goes, and no further than a day. */
        public int end() {
            return ENDS.stream()
                    .filter(minutes -> minutes <= LONGEST_PROPOSED)
                    .filter(minutes -> norm != null && minutes <= norm.toMinutes())
                    .max(Integer::compare)
                    .orElse(ENDS.getFirst());
        }

        /** Nothing is the matter with it; what is comes first. */
        boolean isQuiet() {
            return stop == null && inherited.isEmpty();
        }

        public String id() {
            return service.id().toString();
        }
    }
}
