package nl.samenspoed.app.desk.breach;

import java.util.List;
import nl.samenspoed.app.placement.BreachCount;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed and not done, as one reader sees it.
 *
 * @param own what the own organisation is one of the two parties of
 * @param others what the reader settles about; null for who settles nothing
 * @param counts how often, by kind
 */
public record BreachesView(
        List<BreachLine> own, @Nullable List<BreachLine> others, List<BreachCount> counts) {

    public BreachesView {
        own = List.copyOf(own);
        others = others == null ? null : List.copyOf(others);
        counts = List.copyOf(counts);
    }
}
