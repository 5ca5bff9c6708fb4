package nl.samenspoed.app.patient;

import java.util.Set;

/**
 * What somebody said of consent, for every pair of a holder and an asker.
 *
 * @param holders codes of the sectors that keep the data
 * @param askers codes of the sectors that may ask, or not
 */
public record ConsentStatement(
        Set<String> holders,
        Set<String> askers,
        ConsentChoice choice,
        ConsentSpeaker speaker,
        ConsentMeans means) {

    public ConsentStatement {
        holders = Set.copyOf(holders);
        askers = Set.copyOf(askers);
    }
}
