package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Reminds parties of a word that is waited for, and keepers of an agreement that runs out. */
final class Reminding {

    /** So long before an agreement ends its successor should lie before its parties. */
    private static final Period NOTICE = Period.ofDays(30);

    private final JdbcReminders reminders;

    Reminding(JdbcReminders reminders) {
        this.reminders = reminders;
    }

    /** All that have not spoken; nobody twice on a day. */
    Outcome<UUID> remind(JdbcSteps.By by, AgreementVersion version) {
        if (version.state(by.at()) != State.PROPOSED) {
            return Outcome.refused(AgreementRefusal.NOT_PROPOSED);
        }
        var silent = new LinkedHashSet<>(version.parties());
        silent.removeAll(version.voices().keySet());
        if (silent.isEmpty()) {
            return Outcome.refused(AgreementRefusal.NOBODY_SILENT);
        }
        var today = by.at().atZone(OpeningHours.ZONE).toLocalDate();
        return reminders.remind(by, version.id(), silent, today) == 0
                ? Outcome.refused(AgreementRefusal.REMINDED_TODAY)
                : Outcome.done(version.id());
    }

    /** Those in force that end soon, while nothing that follows lies before the parties. */
    static List<AgreementVersion> endingWithoutSuccessor(
            List<AgreementVersion> versions, Instant now) {
        var horizon = now.atZone(OpeningHours.ZONE).plus(NOTICE).toInstant();
        return versions.stream()
                .filter(version -> version.state(now) == State.IN_FORCE)
                .filter(version -> endsBefore(version, horizon))
                .filter(version -> versions.stream().noneMatch(next -> follows(next, version, now)))
                .toList();
    }

    private static boolean endsBefore(AgreementVersion version, Instant horizon) {
        var end = end(version);
        return end != null && end.isBefore(horizon);
    }

    private static @Nullable Instant end(AgreementVersion version) {
        var held = version.held();
        return held == null ? null : held.until();
    }

    /** Without a gap between them: in that the settings would hold. */
    private static boolean follows(AgreementVersion next, AgreementVersion version, Instant now) {
        var end = end(version);
        return next.place().equals(version.place())
                && end != null
                && !Days.midnight(next.file().from()).isAfter(end)
                && switch (next.state(now)) {
                    case PROPOSED, SIGNED -> true;
                    case DRAFT, IN_FORCE, ENDED -> false;
                };
    }
}
