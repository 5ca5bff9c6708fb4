package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.List;

/**
 * A kind of healthcare service. Which there are is data.
 *
 * @param sectors codes of the sectors that usually have it
 * @param unit what its capacity is counted in, for example bed
 * @param offerable whether a patient can be offered a place in it
 * @param figureValidity how long a capacity figure is believed when nobody says otherwise
 */
public record ServiceKind(
        String code,
        Label name,
        List<String> sectors,
        Label unit,
        boolean offerable,
        Duration figureValidity,
        boolean active,
        Revision revision)
        implements NetworkEntry {

    public ServiceKind {
        sectors = List.copyOf(sectors);
    }
}
