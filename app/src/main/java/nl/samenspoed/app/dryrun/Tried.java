package nl.samenspoed.app.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.request.PastRequests;

/**
 * The next piece of a dry run that somebody does now.
 *
 * @param run what was found so far
 * @param after the last request that was looked at
 * @param pages how many pieces were done before
 */
record Tried(DryRun run, PastRequests.Period period, PastRequests.After after, int pages) {

    UUID id() {
        return run.id();
    }

    /** Nights have 23 or 25 hours twice a year; a day begins when the clock on the wall says so. */
    static PastRequests.Period period(DryRun.Days days) {
        return new PastRequests.Period(midnight(days.from()), midnight(days.until().plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OpeningHours.ZONE).toInstant();
    }
}
