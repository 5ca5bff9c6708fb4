package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Takes the word of a party, and makes the agreement when that was the word it waited for. */
final class Speaking {

    private final JdbcVersions versions;
    private final JdbcSteps steps;
    private final Places places;

    Speaking(JdbcVersions versions, JdbcSteps steps, Places places) {
        this.versions = versions;
        this.steps = steps;
        this.places = places;
    }

    /**
     * @param mandate under which a party lets somebody else speak; null for the party itself
     */
    record Speaker(OrganisationId party, @Nullable UUID mandate) {}

    record Word(Speaker speaker, Voice voice, String remark) {}

    static Outcome<Speaker> own(JdbcSteps.By by, AgreementVersion version) {
        if (!by.actor().may(Capability.SIGN_AGREEMENT)) {
            return Outcome.refused(AgreementRefusal.NOT_ALLOWED);
        }
        return version.parties().contains(by.actor().organisation())
                ? Outcome.done(new Speaker(by.actor().organisation(), null))
                : Outcome.refused(AgreementRefusal.NO_PARTY);
    }

    Outcome<UUID> speak(JdbcSteps.By by, AgreementVersion version, Word word) {
        if (version.state(by.at()) != State.PROPOSED) {
            return Outcome.refused(AgreementRefusal.NOT_PROPOSED);
        }
        var from = Days.start(version.file(), by.at());
        var until = Days.end(version.file());
        if (until != null && !until.isAfter(from)) {
            return Outcome.refused(AgreementRefusal.OVER);
        }
        if (isTaken(version, from, until)) {
            return Outcome.refused(AgreementRefusal.OVERLAPS);
        }
        // The levels above may have agreed otherwise since it was proposed.
        var tight = places.withoutRoom(version, versions.holdingAt(from), from);
        if (word.voice() != Voice.OBJECT && !tight.isEmpty()) {
            return Outcome.refused(AgreementRefusal.NO_ROOM, tight.size());
        }
        steps.say(by, version.id(), word);
        var voices =
                versions.find(version.id()).orElseThrow().voices().values().stream()
                        .map(AgreementVersion.Said::voice)
                        .toList();
        if (version.file().governance().isAgreed(version.parties().size(), voices)) {
            steps.enterForce(version, by.at(), from, until);
        }
        return Outcome.done(version.id());
    }

    /** Whether a version that begins no earlier than this one stands in its way. */
    private boolean isTaken(AgreementVersion version, Instant from, @Nullable Instant until) {
        return versions.list().stream()
                .filter(other -> other.place().equals(version.place()))
                .flatMap(other -> other.inForce().stream())
                .anyMatch(
                        other ->
                                !other.from().isBefore(from)
                                        && (until == null || other.from().isBefore(until)));
    }
}
