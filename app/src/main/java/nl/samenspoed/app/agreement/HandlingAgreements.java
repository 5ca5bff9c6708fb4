package nl.samenspoed.app.agreement;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes an agreement through its life: brought, proposed, signed, ended. */
@Component
class HandlingAgreements {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REMARK = 500;

    private final JdbcVersions versions;
    private final JdbcSteps steps;
    private final HandlingPressure pressure;
    private final HandlingMandates mandates;
    private final Speaking speaking;
    private final Reminding reminding;
    private final ReadingAgreements reading;
    private final Places places;
    private final Network network;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    HandlingAgreements(
            JdbcVersions versions,
            JdbcSteps steps,
            JdbcPressure pressure,
            JdbcMandates mandates,
            JdbcReminders reminders,
            MessageSource texts,
            RoleNames roles,
            Network network,
            Answers answers,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.versions = versions;
        this.steps = steps;
        this.pressure = new HandlingPressure(pressure);
        this.reading = new ReadingAgreements(texts, roles);
        this.places = new Places(network);
        this.mandates = new HandlingMandates(mandates, network);
        this.reminding = new Reminding(reminders);
        this.speaking = new Speaking(versions, steps, places);
        this.network = network;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    ReadAgreement read(String text, Locale locale) {
        return reading.read(text, network.snapshot(), locale);
    }

    Outcome<UUID> handle(Actor actor, CommandKey key, AgreementCommand command) {
        var by = new JdbcSteps.By(actor, key, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return switch (command) {
            case AgreementCommand.Bring(var text) -> bring(by, text);
            case AgreementCommand.Propose(var id) ->
                    mandated(by, id, version -> propose(by, version));
            case AgreementCommand.Say(var id, var voice, var remark) ->
                    say(by, id, voice, remark.strip(), version -> Speaking.own(by, version));
            case AgreementCommand.SayFor(var id, var party, var voice, var remark) ->
                    say(
                            by,
                            id,
                            voice,
                            remark.strip(),
                            version -> mandates.speaker(by, version, party));
            case AgreementCommand.LetSign let ->
                    locked(by, let.version(), version -> mandates.give(by, version, let));
            case AgreementCommand.WithdrawMandate(var id) ->
                    locked(by, id, version -> mandates.withdraw(by, version));
            case AgreementCommand.Remind(var id) ->
                    mandated(by, id, version -> reminding.remind(by, version));
            case AgreementCommand.SwitchPressure(var id, var lasting, var reason) ->
                    pressed(by, id, version -> pressure.on(by, version, lasting, reason.strip()));
            case AgreementCommand.EndPressure(var id) ->
                    pressed(by, id, version -> pressure.off(by, version));
            case AgreementCommand.End(var id, var reason) ->
                    mandated(by, id, version -> end(by, version, reason.strip()));
        };
    }

    private Outcome<UUID> bring(JdbcSteps.By by, String text) {
        if (!by.actor().may(Capability.MANAGE_AGREEMENTS)) {
            return Outcome.refused(AgreementRefusal.NOT_ALLOWED);
        }
        return switch (read(text, Locale.of("nl"))) {
            case ReadAgreement.Wrong(var faults) ->
                    Outcome.refused(AgreementRefusal.FAULTY, faults.size());
            case ReadAgreement.Right(var file) -> bring(by, file, text);
        };
    }

    private Outcome<UUID> bring(JdbcSteps.By by, AgreementFile file, String text) {
        var place = places.of(file);
        if (!places.isWithin(by.actor(), place)) {
            return Outcome.refused(AgreementRefusal.NOT_YOURS);
        }
        var id =
                UUID.nameUUIDFromBytes(
                        ("agreement/" + by.key().value()).getBytes(StandardCharsets.UTF_8));
        return once(
                by,
                place.code(),
                () ->
                        steps.bring(by, id, place.code(), file, text, places.parties(file))
                                ? Outcome.done(id)
                                : Outcome.refused(AgreementRefusal.VERSION_THERE, file.version()));
    }

    private interface Step {
        Outcome<UUID> take(AgreementVersion version);
    }

    private Outcome<UUID> mandated(JdbcSteps.By by, UUID id, Step step) {
        if (!by.actor().may(Capability.MANAGE_AGREEMENTS)) {
            return Outcome.refused(AgreementRefusal.NOT_ALLOWED);
        }
        return locked(
                by,
                id,
                version ->
                        places.isWithin(by.actor(), version.place())
                                ? step.take(version)
                                : Outcome.refused(AgreementRefusal.NOT_YOURS));
    }

    /** The version itself says which roles may. */
    private Outcome<UUID> pressed(JdbcSteps.By by, UUID id, Step step) {
        return locked(
                by,
                id,
                version ->
                        places.isWithin(by.actor(), version.place())
                                ? step.take(version)
                                : Outcome.refused(AgreementRefusal.NOT_YOURS));
    }

    /** The step is decided on what is there once nobody else can change it. */
    private Outcome<UUID> locked(JdbcSteps.By by, UUID id, Step step) {
        var seen = versions.find(id);
        if (seen.isEmpty()) {
            return Outcome.refused(AgreementRefusal.UNKNOWN);
        }
        return once(
                by, seen.get().place().code(), () -> step.take(versions.find(id).orElseThrow()));
    }

    private Outcome<UUID> propose(JdbcSteps.By by, AgreementVersion version) {
        if (version.state(by.at()) != State.DRAFT) {
            return Outcome.refused(AgreementRefusal.NO_DRAFT);
        }
        var from = Days.start(version.file(), by.at());
        var tight = places.withoutRoom(version, versions.holdingAt(from), from);
        if (!tight.isEmpty()) {
            return Outcome.refused(AgreementRefusal.NO_ROOM, tight.size());
        }
        steps.propose(by, version.id());
        return Outcome.done(version.id());
    }

    private Outcome<UUID> say(
            JdbcSteps.By by,
            UUID id,
            Voice voice,
            String remark,
            Function<AgreementVersion, Outcome<Speaking.Speaker>> who) {
        if (remark.length() > LONGEST_REMARK) {
            return Outcome.refused(AgreementRefusal.REMARK_TOO_LONG, LONGEST_REMARK);
        }
        if (remark.isEmpty() && voice == Voice.OBJECT) {
            return Outcome.refused(AgreementRefusal.REMARK_REQUIRED);
        }
        return locked(
                by,
                id,
                version ->
                        who.apply(version)
                                .then(
                                        speaker ->
                                                speaking.speak(
                                                        by,
                                                        version,
                                                        new Speaking.Word(
                                                                speaker, voice, remark))));
    }

    private Outcome<UUID> end(JdbcSteps.By by, AgreementVersion version, String reason) {
        if (reason.isEmpty()) {
            return Outcome.refused(AgreementRefusal.REMARK_REQUIRED);
        }
        if (reason.length() > LONGEST_REMARK) {
            return Outcome.refused(AgreementRefusal.REMARK_TOO_LONG, LONGEST_REMARK);
        }
        return switch (version.state(by.at())) {
            case SIGNED, IN_FORCE -> {
                steps.end(by, version.id(), reason);
                yield Outcome.done(version.id());
            }
            case DRAFT, PROPOSED, ENDED -> Outcome.refused(AgreementRefusal.NOT_IN_FORCE);
        };
    }

    private Outcome<UUID> once(JdbcSteps.By by, String place, Supplier<Outcome<UUID>> write) {
        var before = before(by);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(
                            _ -> {
                                steps.lock(place);
                                return write.get();
                            }));
        } catch (DuplicateKeyException used) {
            return before(by)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(AgreementRefusal.KEY_USED));
        }
    }

    private Optional<UUID> before(JdbcSteps.By by) {
        return answers.find(by.key(), by.actor().id().value())
                .map(answer -> JSON.readTree(answer).path("agreement").asString(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString);
    }
}
