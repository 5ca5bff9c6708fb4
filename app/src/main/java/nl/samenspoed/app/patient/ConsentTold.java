package nl.samenspoed.app.patient;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;

/**
 * What was said of one pair at a moment; later words do not change it.
 *
 * @param id its number among all that was said
 * @param holder code of the sector that keeps the data
 * @param asker code of the sector that asks
 * @param by name of who recorded it
 */
public record ConsentTold(
        long id,
        PatientId patient,
        String holder,
        String asker,
        ConsentChoice choice,
        ConsentSpeaker speaker,
        ConsentMeans means,
        Instant at,
        String by,
        OrganisationId organisation) {}
