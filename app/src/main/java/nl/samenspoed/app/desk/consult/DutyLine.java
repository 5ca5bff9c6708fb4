package nl.samenspoed.app.desk.consult;

import java.time.Instant;
import nl.samenspoed.app.consult.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works now, in the words of the reader.
 *
 * @param saidAt when this person said so; null when only the roster does
 */
public record DutyLine(
        String name,
        String discipline,
        String organisation,
        Manner manner,
        @Nullable String phone,
        Instant until,
        @Nullable Instant saidAt) {}
