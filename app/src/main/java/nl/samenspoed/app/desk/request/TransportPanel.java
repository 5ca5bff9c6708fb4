package nl.samenspoed.app.desk.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the patient could travel, and who could drive.
 *
 * @param kinds all there are
 * @param chosen the kind that was chosen; null until one is
 * @param rows who could drive it, the best first; empty when nobody has to be asked
 * @param clock minutes they have to answer, when nobody says otherwise
 */
public record TransportPanel(List<Kind> kinds, @Nullable Kind chosen, List<Row> rows, long clock) {

    public TransportPanel {
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /**
     * @param ordered whether somebody is asked to drive
     */
    public record Kind(String code, String name, boolean ordered) {}

    /**
     * @param minutes from its base to the patient; null when that is not known
     * @param open whether it works now
     * @param asked whether it was asked and has not answered
     */
    public record Row(
            String service,
            String name,
            String where,
            @Nullable Long minutes,
            boolean open,
            @Nullable String phone,
            boolean asked) {}

    public boolean isChosen(Kind kind) {
        return kind.equals(chosen);
    }
}
