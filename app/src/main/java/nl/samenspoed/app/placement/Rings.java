package nl.samenspoed.app.placement;

import java.util.List;

/**
 * What rings at an organisation.
 *
 * @param unseen offers that nobody there has seen
 * @param forced places there that were taken by force and wait for a yes
 */
public record Rings(List<OfferId> unseen, List<OfferId> forced) {

    public static final Rings NONE = new Rings(List.of(), List.of());

    public Rings {
        unseen = List.copyOf(unseen);
        forced = List.copyOf(forced);
    }
}
