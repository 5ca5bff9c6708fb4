package nl.samenspoed.app.demo.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.network.OrganisationId;

/** Who brings the agreements of the demo and who signs them: fictional people, one per party. */
final class Signers {

    /** Who looks after agreements in the demo works for no organisation in the network. */
    private static final OrganisationId NONE = new OrganisationId(new UUID(0, 0));

    private static final List<Signer> SIGNERS =
            List.of(
                    new Signer("Anna Demobos", "Akkoord namens het bestuur (demo)"),
                    new Signer("Bram Demodijk", "Akkoord, met een achterwacht (demo)"),
                    new Signer("Carla Demomeer", "Akkoord, besproken met de werkvloer (demo)"),
                    new Signer("Driss Demoberg", "Akkoord, na een jaar weer kijken (demo)"),
                    new Signer("Els Demokade", ""));

    private Signers() {}

    record Signer(String name, String remark) {

        Actor at(OrganisationId party) {
            return actor(name, party, Set.of(Capability.SIGN_AGREEMENT));
        }

        AgreementCommand.Say says(UUID version) {
            return new AgreementCommand.Say(version, Voice.AGREE, remark);
        }
    }

    static Signer signer(int party) {
        return SIGNERS.get(party % SIGNERS.size());
    }

    static Actor keeper() {
        return actor(
                "Roos Demolaan",
                NONE,
                Set.of(Capability.SEE_NETWORK, Capability.MANAGE_AGREEMENTS));
    }

    private static Actor actor(
            String name, OrganisationId organisation, Set<Capability> capabilities) {
        return new Actor(
                new PersonId(
                        UUID.nameUUIDFromBytes(
                                ("demo agreement " + name).getBytes(StandardCharsets.UTF_8))),
                name + " (demo)",
                organisation,
                "demo",
                capabilities,
                new Scope.Country(),
                Actor.Via.DEMO,
                "demo");
    }
}
