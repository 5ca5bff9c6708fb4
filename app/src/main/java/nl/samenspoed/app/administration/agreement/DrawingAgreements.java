package nl.samenspoed.app.administration.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.agreement.AgreementFault;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.PressureSwitched;
import nl.samenspoed.app.agreement.rule.Difference;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.dryrun.DryRuns;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays agreements out to read. */
@Component
class DrawingAgreements {

    private final Agreements agreements;
    private final DryRuns dryRuns;
    private final Network network;
    private final RoleNames roles;
    private final DrawingSigning signing;

    DrawingAgreements(
            Agreements agreements,
            DryRuns dryRuns,
            Network network,
            RoleNames roles,
            DrawingSigning signing) {
        this.roles = roles;
        this.signing = signing;
        this.agreements = agreements;
        this.dryRuns = dryRuns;
        this.network = network;
    }

    AgreementsView all(Actor actor, Page page, Typed form, List<AgreementFault> faults) {
        return new AgreementsView(
                agreements.list(actor).stream().map(version -> line(page, version)).toList(),
                agreements.endingWithoutSuccessor(actor).stream()
                        .map(version -> ending(page, version))
                        .toList(),
                faults,
                form,
                actor.may(Capability.MANAGE_AGREEMENTS));
    }

    AgreementView one(Actor actor, Page page, AgreementVersion version, Typed form, boolean saved) {
        var wording = agreements.wording(page.t().locale());
        var state = version.state(page.time().now());
        var before = before(actor, version);
        var keeps = agreements.keeps(actor, version);
        return new AgreementView(
                line(page, version),
                version.file().rules().stream().map(wording::sentence).toList(),
                agreements.withoutRoom(version).stream()
                        .map(agreed -> wording.sentence(agreed.rule()))
                        .toList(),
                before.map(other -> other.file().version()).orElse(null),
                before.stream()
                        .flatMap(
                                other ->
                                        Difference.between(
                                                other.file().rules(), version.file().rules())
                                                .stream())
                        .map(wording::difference)
                        .toList(),
                page.text("agreement.governance." + version.file().governance().code()),
                signing.parties(page, version),
                history(page, version),
                signing.signing(actor, page, version),
                keeps && state == State.DRAFT,
                keeps && state == State.PROPOSED && isWaiting(version),
                keeps && (state == State.SIGNED || state == State.IN_FORCE),
                pressure(actor, page, version, state),
                dryRuns.mayTry(actor, version),
                form,
                saved);
    }

    private static boolean isWaiting(AgreementVersion version) {
        return version.voices().size() < version.parties().size();
    }

    private AgreementView.@Nullable Pressure pressure(
            Actor actor, Page page, AgreementVersion version, State state) {
        var mode = Agreements.pressureMode(version);
        if (mode.isEmpty()) {
            return null;
        }
        var switched = agreements.pressure(version);
        var now = page.time().now();
        var on =
                state == State.IN_FORCE
                        ? switched.stream().filter(one -> one.isOnAt(now)).findFirst()
                        : Optional.<PressureSwitched>empty();
        return new AgreementView.Pressure(
                on.map(
                                one ->
                                        page.text(
                                                "agreement.pressure.on",
                                                page.time().at(one.since()),
                                                page.time().at(one.over())))
                        .orElse(null),
                state == State.IN_FORCE && agreements.switchesPressure(actor, version),
                mode.get().longest().toHours(),
                switched.stream().map(one -> pressed(page, one)).toList());
    }

    private AgreementView.Happened pressed(Page page, PressureSwitched one) {
        var role = roles.name(one.role(), page.t().language());
        return new AgreementView.Happened(
                page.time().at(one.since()),
                page.text(
                        "agreement.pressure.line",
                        page.time().at(one.since()),
                        page.time().at(one.over()),
                        one.reason()),
                one.ended() == null
                        ? page.text("agreement.pressure.by", one.by(), role)
                        : page.text(
                                "agreement.pressure.ended-by", one.by(), role, one.ended().by()));
    }

    /** What was brought for the same place just before it. */
    private Optional<AgreementVersion> before(Actor actor, AgreementVersion version) {
        return agreements.list(actor).stream()
                .filter(other -> other.place().equals(version.place()))
                .filter(other -> other.imported().at().isBefore(version.imported().at()))
                .max(Comparator.comparing(other -> other.imported().at()));
    }

    private static AgreementsView.Ending ending(Page page, AgreementVersion version) {
        var held = Objects.requireNonNull(version.held());
        return new AgreementsView.Ending(
                AgreementController.BASE + "/" + version.id(),
                page.text(
                        "agreement.ending",
                        version.file().title(),
                        version.file().version(),
                        page.time().at(Objects.requireNonNull(held.until()))));
    }

    private AgreementsView.Line line(Page page, AgreementVersion version) {
        return new AgreementsView.Line(
                AgreementController.BASE + "/" + version.id(),
                version.file().title(),
                version.file().version(),
                where(page, version.place()),
                page.text("agreement.state." + version.state(page.time().now()).code()),
                holds(page, version));
    }

    private static String holds(Page page, AgreementVersion version) {
        var held = version.held();
        if (held == null) {
            return "";
        }
        var until = held.until();
        var from = page.time().at(held.from());
        return until == null
                ? page.text("agreement.from", from)
                : page.text("agreement.from-until", from, page.time().at(until));
    }

    private String where(Page page, Place place) {
        var snapshot = network.snapshot();
        return switch (place) {
            case Place.Country() -> page.text("agreement.country");
            case Place.Region(var region) ->
                    snapshot.findRegion(new RegionId(region)).map(Region::name).orElse("?");
            case Place.Subregion(var part) ->
                    snapshot.findSubregion(new SubregionId(part))
                            .map(
                                    found ->
                                            snapshot.getRegion(found.region()).name()
                                                    + " > "
                                                    + found.name())
                            .orElse("?");
            case Place.Pair(var one, var other) ->
                    page.text(
                            "agreement.pair",
                            organisation(new OrganisationId(one)),
                            organisation(new OrganisationId(other)));
        };
    }

    private String organisation(OrganisationId id) {
        return network.snapshot().findOrganisation(id).map(Organisation::name).orElse("?");
    }

    private List<AgreementView.Happened> history(Page page, AgreementVersion version) {
        var history = new ArrayList<AgreementView.Happened>();
        var imported = version.imported();
        history.add(happened(page, "brought", imported));
        var proposed = version.proposed();
        if (proposed != null) {
            history.add(happened(page, "proposed", proposed));
        }
        history.addAll(signing.history(page, version));
        var agreed = version.agreedAt();
        if (agreed != null) {
            history.add(
                    new AgreementView.Happened(
                            page.time().at(agreed), page.text("agreement.history.agreed"), ""));
        }
        var ended = version.ended();
        if (ended != null) {
            history.add(
                    new AgreementView.Happened(
                            page.time().at(ended.at()),
                            page.text("agreement.history.ended", ended.reason()),
                            ended.by()));
        }
        return history;
    }

    private static AgreementView.Happened happened(
            Page page, String what, AgreementVersion.Step step) {
        return new AgreementView.Happened(
                page.time().at(step.at()), page.text("agreement.history." + what), step.by());
    }
}
