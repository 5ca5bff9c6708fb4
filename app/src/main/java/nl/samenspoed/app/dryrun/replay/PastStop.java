package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A stop of the past.
 *
 * @param kind of the service
 * @param stop which kind of stop
 * @param since when it came into force
 * @param lasted until it was lifted, or until now
 * @param norm how long it may last where nobody agreed about it
 */
public record PastStop(
        UUID region,
        UUID subregion,
        String kind,
        String stop,
        Instant since,
        Duration lasted,
        Duration norm) {}
