package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;

/**
 * Lets a party have another sign for it. Who was asked does not pass it on, and the own word of a
 * party goes before that of whoever signs for it. Decided under the lock on the place.
 */
final class HandlingMandates {

    /** Whoever lets others sign looks at it again once in a year. */
    private static final Period LONGEST = Period.ofYears(1);

    private final JdbcMandates mandates;
    private final Network network;

    HandlingMandates(JdbcMandates mandates, Network network) {
        this.mandates = mandates;
        this.network = network;
    }

    Outcome<UUID> give(JdbcSteps.By by, AgreementVersion version, AgreementCommand.LetSign let) {
        var party = by.actor().organisation();
        var given = mandates.list(version.id());
        var until = Days.midnight(let.until().plusDays(1));
        return party(by, version)
                .then(
                        _ -> {
                            if (version.voices().containsKey(party)) {
                                return Outcome.refused(AgreementRefusal.SPOKEN);
                            }
                            if (on(given, party, by.at()).isPresent()) {
                                return Outcome.refused(AgreementRefusal.MANDATE_GIVEN);
                            }
                            if (!isKnown(let.signer())) {
                                return Outcome.refused(AgreementRefusal.UNKNOWN_SIGNER);
                            }
                            if (comesBack(given, party, let, by.at())) {
                                return Outcome.refused(AgreementRefusal.MANDATE_LOOP);
                            }
                            if (!until.isAfter(by.at()) || until.isAfter(farthest(by.at()))) {
                                return Outcome.refused(AgreementRefusal.MANDATE_DAY);
                            }
                            mandates.give(by, let, until);
                            return Outcome.done(version.id());
                        });
    }

    Outcome<UUID> withdraw(JdbcSteps.By by, AgreementVersion version) {
        return party(by, version)
                .then(
                        party ->
                                on(mandates.list(version.id()), party, by.at())
                                        .<Outcome<UUID>>map(
                                                mandate -> {
                                                    mandates.withdraw(by, version.id(), mandate);
                                                    return Outcome.done(version.id());
                                                })
                                        .orElseGet(
                                                () ->
                                                        Outcome.refused(
                                                                AgreementRefusal.NO_MANDATE)));
    }

    /** In whose name and under what this actor speaks, when it speaks for another. */
    Outcome<Speaking.Speaker> speaker(
            JdbcSteps.By by, AgreementVersion version, OrganisationId party) {
        var mandate =
                on(mandates.list(version.id()), party, by.at())
                        .filter(found -> found.names(by.actor()));
        if (mandate.isEmpty()) {
            return Outcome.refused(AgreementRefusal.SIGNS_FOR_NOBODY);
        }
        var said = version.voices().get(party);
        return said != null && said.speaker() == null
                ? Outcome.refused(AgreementRefusal.SPOKEN)
                : Outcome.done(new Speaking.Speaker(party, mandate.get().id()));
    }

    private static Outcome<OrganisationId> party(JdbcSteps.By by, AgreementVersion version) {
        if (!by.actor().may(Capability.SIGN_AGREEMENT)) {
            return Outcome.refused(AgreementRefusal.NOT_ALLOWED);
        }
        if (!version.parties().contains(by.actor().organisation())) {
            return Outcome.refused(AgreementRefusal.NO_PARTY);
        }
        return version.state(by.at()) == State.PROPOSED
                ? Outcome.done(by.actor().organisation())
                : Outcome.refused(AgreementRefusal.NOT_PROPOSED);
    }

    static Optional<SigningMandate> on(
            List<SigningMandate> given, OrganisationId party, Instant at) {
        return given.stream()
                .filter(mandate -> mandate.party().equals(party) && mandate.isOnAt(at))
                .findFirst();
    }

    private boolean isKnown(OrganisationId signer) {
        return network.snapshot().findOrganisation(signer).filter(Organisation::active).isPresent();
    }

    /** Whether who is asked lets others sign in turn, until it is the party itself again. */
    private static boolean comesBack(
            List<SigningMandate> given,
            OrganisationId party,
            AgreementCommand.LetSign let,
            Instant at) {
        if (let.signer().equals(party)) {
            return let.role() == null;
        }
        var seen = new HashSet<OrganisationId>();
        var next = Optional.of(let.signer());
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(party)) {
                return true;
            }
            next = on(given, next.get(), at).map(SigningMandate::signer);
        }
        return false;
    }

    private static Instant farthest(Instant at) {
        var day = at.atZone(OpeningHours.ZONE).toLocalDate().plus(LONGEST);
        return Days.midnight(day.plusDays(1));
    }
}
