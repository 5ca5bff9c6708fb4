package nl.samenspoed.app.screens;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.dryrun.DryRuns;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Times;

/** Work agreements in the region of the nurse's beds. */
public record SceneAgreements(Scene scene, Agreements agreements, Network network) {

    /** A version that is not proposed yet; it has a rule about most subjects. */
    public UUID draft() {
        return bring(file("d" + UUID.randomUUID().toString().substring(0, 8), "10m"));
    }

    public UUID bring(String file) {
        return Scene.done(
                agreements.handle(boss(), CommandKey.random(), new AgreementCommand.Bring(file)));
    }

    /** So that what one test agrees is not followed by the next. */
    public void endAll() {
        agreements.list(boss()).stream()
                .filter(version -> agreements.keeps(boss(), version))
                .forEach(
                        version -> {
                            var unused =
                                    agreements.handle(
                                            boss(),
                                            CommandKey.random(),
                                            new AgreementCommand.End(version.id(), "test"));
                        });
    }

    /** A dry run of a version on yesterday. */
    public UUID tried(DryRuns runs, UUID version) {
        var yesterday = LocalDate.now(Times.ZONE).minusDays(1).toString();
        return Scene.done(runs.begin(boss(), CommandKey.random(), version, yesterday, yesterday));
    }

    private Actor boss() {
        return scene.boss();
    }

    /** For the region of the beds, between the nurse's organisation and the regional office. */
    public String file(String version, String within) {
        var snapshot = network.snapshot();
        var region = snapshot.regionOf(scene.bedsOfNurse());
        return """
               format: 1
               version: "%s"
               title: Werkafspraken regio %s
               level: region
               place: %s
               from: 2026-01-01
               governance: unanimous
               parties:
                 - "%s"
                 - "%s"
               rules:
                 - subject: offer-clock
                   urgency: U2
                   within: %s
                   room: stricter
                 - subject: parallel-offers
                   kind: %s
                   most: 3
                   room: any
                 - subject: escalation-ladder
                   steps:
                     - {reach: own-subregion, places: 3, next-after: 15m}
                     - {reach: region, places: 5, next-after: 20m}
                     - {reach: duty-manager}
                 - {subject: must-deliver, on: true, exempt: [not-suitable], contest-days: 7}
                 - {subject: consult-duty, roles: [huisarts], within: 30m}
                 - subject: pressure-mode
                   roles: [crisisfunctionaris, beheerder]
                   longest: 48h
                   changes:
                     - {subject: parallel-offers, most: 6}
               """
                .formatted(
                        version,
                        region.name(),
                        region.code(),
                        code("verpleegkundige"),
                        code("huisarts"),
                        within,
                        scene.bedsOfNurse().kind());
    }

    /** In force at once, signed by one party. */
    public void sign(String level, String place, String... rules) {
        var file =
                """
                format: 1
                version: "s%s"
                title: Desks
                level: %s
                place: %s
                from: 2026-01-01
                governance: unanimous
                parties: ["%s"]
                rules:
                  - {%s}
                """
                        .formatted(
                                UUID.randomUUID().toString().substring(0, 8),
                                level,
                                place,
                                code("huisarts"),
                                String.join("}\n  - {", rules));
        var version = bring(file);
        var gp = scene.organisation("huisarts");
        give(boss(), new AgreementCommand.Propose(version));
        give(
                Scene.actor("Hugo Demo", gp, new Scope.OwnOrganisation()),
                new AgreementCommand.Say(version, Voice.AGREE, ""));
    }

    private void give(Actor actor, AgreementCommand command) {
        Scene.done(agreements.handle(actor, CommandKey.random(), command));
    }

    private String code(String username) {
        return network.snapshot().getOrganisation(scene.organisation(username)).code();
    }
}
