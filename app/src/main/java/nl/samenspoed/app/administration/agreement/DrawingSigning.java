package nl.samenspoed.app.administration.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Role;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.SigningMandate;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out who signs a version, for whom, and who is waited for. */
@Component
class DrawingSigning {

    private final Agreements agreements;
    private final People people;
    private final Network network;
    private final RoleNames roles;

    DrawingSigning(Agreements agreements, People people, Network network, RoleNames roles) {
        this.agreements = agreements;
        this.people = people;
        this.network = network;
        this.roles = roles;
    }

    SigningView signing(Actor actor, Page page, AgreementVersion version) {
        if (version.state(page.time().now()) != State.PROPOSED) {
            return SigningView.NOTHING;
        }
        var own = Agreements.signs(actor, version);
        return new SigningView(
                own ? name(actor.organisation()) : null,
                agreements.signsFor(actor, version).stream()
                        .map(party -> new SigningView.ForOther(party.value(), name(party)))
                        .toList(),
                own ? letting(actor, page, version) : null);
    }

    private SigningView.@Nullable Letting letting(
            Actor actor, Page page, AgreementVersion version) {
        var on = on(version, actor.organisation(), page.time().now());
        if (on == null && version.voices().containsKey(actor.organisation())) {
            return null;
        }
        var language = page.t().language();
        return new SigningView.Letting(
                on == null ? null : mandate(page, "agreement.mandate.on", on),
                people.listRoles().stream()
                        .sorted(Comparator.comparing((Role role) -> role.name(language)))
                        .toList());
    }

    List<AgreementView.Party> parties(Page page, AgreementVersion version) {
        return version.parties().stream().map(party -> party(page, version, party)).toList();
    }

    private AgreementView.Party party(Page page, AgreementVersion version, OrganisationId party) {
        var said = version.voices().get(party);
        if (said != null) {
            var speaker = said.speaker();
            var by = said.by() + ", " + page.time().at(said.at());
            return new AgreementView.Party(
                    name(party),
                    page.text("agreement.voice." + said.voice().code()),
                    said.remark(),
                    speaker == null
                            ? by
                            : page.text("agreement.mandate.used", by, who(page, said, speaker)));
        }
        return new AgreementView.Party(
                name(party),
                page.text("agreement.voice.none"),
                "",
                String.join("; ", waiting(page, version, party)));
    }

    /** Since when, whether the party was reminded, and who else may sign for it. */
    private List<String> waiting(Page page, AgreementVersion version, OrganisationId party) {
        var proposed = version.proposed();
        if (proposed == null || version.state(page.time().now()) != State.PROPOSED) {
            return List.of();
        }
        var waiting = new ArrayList<String>();
        waiting.add(page.text("agreement.waits-since", page.time().at(proposed.at())));
        agreements.reminded(version).stream()
                .filter(reminded -> reminded.party().equals(party))
                .findFirst()
                .map(
                        reminded ->
                                page.text(
                                        "agreement.reminded",
                                        page.time().at(reminded.at()),
                                        reminded.by()))
                .ifPresent(waiting::add);
        var on = on(version, party, page.time().now());
        if (on != null) {
            waiting.add(mandate(page, "agreement.mandate.may", on));
        }
        return waiting;
    }

    private String who(Page page, AgreementVersion.Said said, OrganisationId speaker) {
        return speaker.equals(said.party())
                ? roles.name(said.role(), page.t().language())
                : name(speaker);
    }

    private record Dated(Instant at, AgreementView.Happened what) {}

    /** Every mandate and every reminder, for the history of the version. */
    List<AgreementView.Happened> history(Page page, AgreementVersion version) {
        var history = new ArrayList<Dated>();
        for (var mandate : agreements.mandates(version)) {
            var given = mandate.given();
            history.add(
                    happened(
                            page,
                            given,
                            "agreement.mandate.given",
                            name(mandate.party()),
                            signer(page, mandate),
                            lastDay(page, mandate)));
            var withdrawn = mandate.withdrawn();
            if (withdrawn != null) {
                history.add(
                        happened(
                                page,
                                withdrawn,
                                "agreement.mandate.withdrawn",
                                name(mandate.party()),
                                signer(page, mandate)));
            }
        }
        agreements
                .reminded(version)
                .forEach(
                        reminded ->
                                history.add(
                                        happened(
                                                page,
                                                new AgreementVersion.Step(
                                                        reminded.at(), reminded.by()),
                                                "agreement.history.reminded",
                                                name(reminded.party()))));
        return history.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::what).toList();
    }

    private static Dated happened(
            Page page, AgreementVersion.Step step, String key, Object... values) {
        return new Dated(
                step.at(),
                new AgreementView.Happened(
                        page.time().at(step.at()), page.text(key, values), step.by()));
    }

    private @Nullable SigningMandate on(
            AgreementVersion version, OrganisationId party, Instant now) {
        return agreements.mandates(version).stream()
                .filter(mandate -> mandate.party().equals(party) && mandate.isOnAt(now))
                .findFirst()
                .orElse(null);
    }

    private String mandate(Page page, String key, SigningMandate mandate) {
        return page.text(key, signer(page, mandate), lastDay(page, mandate));
    }

    private String signer(Page page, SigningMandate mandate) {
        var role = mandate.role();
        return role == null
                ? name(mandate.signer())
                : page.text(
                        "agreement.mandate.role",
                        roles.name(role, page.t().language()),
                        name(mandate.signer()));
    }

    private static String lastDay(Page page, SigningMandate mandate) {
        return page.time().date(mandate.until().minusNanos(1));
    }

    private String name(OrganisationId id) {
        return network.snapshot().findOrganisation(id).map(Organisation::name).orElse("?");
    }
}
