package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Wording;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The door to work agreements: bring, propose, sign and end them, read them, and ask which rule
 * holds.
 */
@Component
public class Agreements {

    private final HandlingAgreements handling;
    private final JdbcVersions versions;
    private final KnownVersions known;
    private final JdbcPressure pressure;
    private final JdbcMandates mandates;
    private final JdbcReminders reminders;
    private final Places places;
    private final Network network;
    private final RoleNames roles;
    private final MessageSource texts;
    private final InstantSource clock;

    Agreements(
            HandlingAgreements handling,
            JdbcVersions versions,
            KnownVersions known,
            JdbcPressure pressure,
            JdbcMandates mandates,
            JdbcReminders reminders,
            Network network,
            RoleNames roles,
            MessageSource texts,
            InstantSource clock) {
        this.handling = handling;
        this.versions = versions;
        this.known = known;
        this.pressure = pressure;
        this.mandates = mandates;
        this.reminders = reminders;
        this.places = new Places(network);
        this.network = network;
        this.roles = roles;
        this.texts = texts;
        this.clock = clock;
    }

    /** Does what the command says; the same key again is answered as the first time. */
    public Outcome<UUID> handle(Actor actor, CommandKey key, AgreementCommand command) {
        var outcome = handling.handle(actor, key, command);
        known.forget();
        reminders.forget();
        return outcome;
    }

    /** Reads a file without keeping anything. */
    public ReadAgreement read(String text, Locale locale) {
        return handling.read(text, locale);
    }

    /** What holds now, wherever it was agreed. */
    public Holding holding() {
        var now = clock.instant();
        return new Holding(known.book().since(now), now);
    }

    /** What held at any instant since then, and what holds now. */
    public Rulebook since(Instant oldest) {
        return known.book().since(oldest);
    }

    /** What was agreed is no secret of anybody who may see the network. */
    public List<AgreementVersion> list(Actor actor) {
        return mayRead(actor) ? versions.list() : List.of();
    }

    public Optional<AgreementVersion> find(Actor actor, UUID version) {
        return mayRead(actor) ? versions.find(version) : Optional.empty();
    }

    /** A version, for who tries it on the past; nothing of it is shown. */
    public AgreementVersion tried(UUID version) {
        return versions.find(version).orElseThrow();
    }

    /** The file as it was brought. */
    public Optional<String> text(Actor actor, UUID version) {
        return mayRead(actor) ? versions.text(version) : Optional.empty();
    }

    private static boolean mayRead(Actor actor) {
        return actor.may(Capability.SEE_NETWORK) || actor.may(Capability.MANAGE_AGREEMENTS);
    }

    /** The rules of a version for which the agreements above it leave no room now. */
    public List<Agreed> withoutRoom(AgreementVersion version) {
        var now = clock.instant();
        return places.withoutRoom(version, versions.holdingAt(now), now);
    }

    /** Whether this actor may propose and end it. */
    public boolean keeps(Actor actor, AgreementVersion version) {
        return actor.may(Capability.MANAGE_AGREEMENTS) && places.isWithin(actor, version.place());
    }

    /** When its pressure mode was on, the latest first. */
    public List<PressureSwitched> pressure(AgreementVersion version) {
        return pressure.list(version.id());
    }

    /** What it says about pressure; empty when nothing. */
    public static Optional<Rule.PressureMode> pressureMode(AgreementVersion version) {
        return HandlingPressure.mode(version);
    }

    /** Whether this actor may say that it is too busy for the usual rules. */
    public boolean switchesPressure(Actor actor, AgreementVersion version) {
        return places.isWithin(actor, version.place())
                && HandlingPressure.mode(version)
                        .filter(mode -> mode.roles().contains(actor.role()))
                        .isPresent();
    }

    /** Whether this actor speaks for one of the parties. */
    public static boolean signs(Actor actor, AgreementVersion version) {
        return actor.may(Capability.SIGN_AGREEMENT)
                && version.parties().contains(actor.organisation());
    }

    /** Who may sign it for whom, and might before, in the order of giving. */
    public List<SigningMandate> mandates(AgreementVersion version) {
        return mandates.list(version.id());
    }

    /** For which other parties this actor may speak now. */
    public List<OrganisationId> signsFor(Actor actor, AgreementVersion version) {
        var now = clock.instant();
        return mandates(version).stream()
                .filter(mandate -> mandate.isOnAt(now) && mandate.names(actor))
                .map(SigningMandate::party)
                .toList();
    }

    /** Who was reminded of a word that is waited for, the latest first. */
    public List<Reminded> reminded(AgreementVersion version) {
        return reminders.list(version.id());
    }

    /** What waits for the word of this actor, the longest first. */
    public List<Awaited> awaited(Actor actor) {
        return reminders.awaited(actor, clock.instant());
    }

    /** What this actor keeps and ends soon, while no successor was proposed. */
    public List<AgreementVersion> endingWithoutSuccessor(Actor actor) {
        return Reminding.endingWithoutSuccessor(list(actor), clock.instant()).stream()
                .filter(version -> keeps(actor, version))
                .toList();
    }

    /** The rule as it reads at this moment in both languages, to be kept with what it decided. */
    public FollowedRule followed(Effective found) {
        var pressure = found.pressure();
        return new FollowedRule(
                found.origin().id(),
                found.origin().version(),
                wording(Locale.of("nl")).sentence(found.rule()),
                wording(Locale.ENGLISH).sentence(found.rule()),
                pressure == null ? null : pressure.since());
    }

    /** How rules read in a language. */
    public Wording wording(Locale locale) {
        return new Wording(new NetworkWords(texts, network.snapshot(), roles, locale));
    }
}
