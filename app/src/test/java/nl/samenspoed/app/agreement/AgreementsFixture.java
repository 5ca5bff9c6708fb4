package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.rule.Governance;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The agreement module wired by hand. */
public final class AgreementsFixture {

    private AgreementsFixture() {}

    /** Of the small world. */
    public static Agreements agreements(TestDatabase database, InstantSource clock) {
        return agreements(
                database.jdbc(),
                database.transaction(),
                new Trail(database.dataSource(), clock),
                SmallWorld.NETWORK,
                clock);
    }

    public static Agreements agreements(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Trail trail,
            Network network,
            InstantSource clock) {
        var versions = new JdbcVersions(jdbc);
        var steps = new JdbcSteps(jdbc, trail);
        var pressure = new JdbcPressure(jdbc, steps);
        var mandates = new JdbcMandates(jdbc, steps);
        var reminders = new JdbcReminders(jdbc, steps);
        return new Agreements(
                new HandlingAgreements(
                        versions,
                        steps,
                        pressure,
                        mandates,
                        reminders,
                        Files.texts(),
                        Files.ROLES,
                        network,
                        new Answers(jdbc),
                        transaction,
                        clock),
                versions,
                asking(versions),
                pressure,
                mandates,
                reminders,
                network,
                Files.ROLES,
                Files.texts(),
                clock);
    }

    /** How desks stand to each other, as the program reads it. */
    public static DeskOrganisations desks(JdbcClient jdbc, Network network, InstantSource clock) {
        return new DeskOrganisations(asking(new JdbcVersions(jdbc)), network, clock);
    }

    /** Looks every time: what one of several programs in a test signs, the others know. */
    private static KnownVersions asking(JdbcVersions versions) {
        return new KnownVersions(versions, Duration.ZERO, System::nanoTime);
    }

    /** For who only asks what holds. */
    public static Agreements read(
            JdbcClient jdbc, Trail trail, Network network, InstantSource clock) {
        return agreements(jdbc, new TransactionTemplate(), trail, network, clock);
    }

    /** For region Oost, from now on, signed by homes 1 and 2. */
    public static Outcome<UUID> sign(Agreements agreements, String version, List<String> rules) {
        return sign(agreements, version, Files.OOST, rules);
    }

    /** For a subregion of Oost, likewise. */
    public static Outcome<UUID> signIn(
            Agreements agreements, String version, Subregion place, List<String> rules) {
        var where = "level: subregion\nplace: " + place.code();
        return sign(agreements, version, where, rules);
    }

    /** For two organisations, likewise. */
    public static Outcome<UUID> signBetween(
            Agreements agreements,
            String version,
            OrganisationId one,
            OrganisationId other,
            List<String> rules) {
        var where = "level: pair\nbetween: [%s, %s]".formatted(Files.code(one), Files.code(other));
        return sign(agreements, version, where, rules);
    }

    private static Outcome<UUID> sign(
            Agreements agreements, String version, String where, List<String> rules) {
        var file =
                Files.clock(version, "2026-01-01", "unanimous", 2, String.join("\n  - ", rules))
                        .replace(Files.OOST, where);
        return give(
                        agreements,
                        office(new Scope.InRegion(SmallWorld.OOST.id())),
                        new AgreementCommand.Bring(file))
                .then(
                        id ->
                                give(
                                        agreements,
                                        office(new Scope.InRegion(SmallWorld.OOST.id())),
                                        new AgreementCommand.Propose(id)))
                .then(id -> agree(agreements, id, 1))
                .then(id -> agree(agreements, id, 2));
    }

    public static Outcome<UUID> end(Agreements agreements, String version, String reason) {
        return give(
                agreements,
                office(new Scope.InRegion(SmallWorld.OOST.id())),
                new AgreementCommand.End(id(agreements, version), reason));
    }

    /** The crisis officer says that it is too busy, under this version. */
    public static Outcome<UUID> press(
            Agreements agreements, String version, Duration lasting, String reason) {
        return give(
                agreements,
                crisis(),
                new AgreementCommand.SwitchPressure(id(agreements, version), lasting, reason));
    }

    public static Outcome<UUID> relax(Agreements agreements, String version) {
        return give(
                agreements, crisis(), new AgreementCommand.EndPressure(id(agreements, version)));
    }

    public static Actor crisis() {
        return SmallWorld.actor(
                "Chris Crisis",
                SmallWorld.OFFICE,
                "crisisfunctionaris",
                new Scope.InRegion(SmallWorld.OOST.id()),
                Set.of(Capability.SEE_NETWORK));
    }

    private static UUID id(Agreements agreements, String version) {
        return agreements.list(office(new Scope.InRegion(SmallWorld.OOST.id()))).stream()
                .filter(known -> known.file().version().equals(version))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Outcome<UUID> agree(Agreements agreements, UUID id, int home) {
        return give(
                agreements,
                SmallWorld.nurse(home),
                new AgreementCommand.Say(id, Governance.Voice.AGREE, ""));
    }

    private static Outcome<UUID> give(
            Agreements agreements, Actor actor, AgreementCommand command) {
        return agreements.handle(actor, CommandKey.random(), command);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    static AgreementRefusal refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError(done);
            case Outcome.Refused<?>(var refusal) -> (AgreementRefusal) refusal.code();
        };
    }

    /** Who looks after agreements there. */
    static Actor office(Scope scope) {
        return SmallWorld.actor(
                "Office " + scope,
                SmallWorld.OFFICE,
                "office",
                scope,
                Set.of(Capability.MANAGE_AGREEMENTS));
    }
}
