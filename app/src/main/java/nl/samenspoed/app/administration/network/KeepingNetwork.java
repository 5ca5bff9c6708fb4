package nl.samenspoed.app.administration.network;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.administration.AdministrationRefusal;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ImportingNetwork;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkFiles;
import nl.samenspoed.app.network.NetworkImport;
import nl.samenspoed.app.network.NetworkRegister;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.SubregionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the register on behalf of a person: within reach, and noted in the trail. */
@Component
class KeepingNetwork {

    private final NetworkRegister register;
    private final ImportingNetwork importing;
    private final Network network;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    KeepingNetwork(
            NetworkRegister register,
            ImportingNetwork importing,
            Network network,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.register = register;
        this.importing = importing;
        this.network = network;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param owner organisation the entry belongs to
     * @param what organisation, location or service; kept in the trail
     */
    <T extends NetworkEntry> Outcome<T> save(
            Actor actor, OrganisationId owner, T entry, String what, UUID id) {
        if (!mayKeep(actor, owner)) {
            return Outcome.refused(AdministrationRefusal.BEYOND_REACH);
        }
        // The change stands only when its line does: a trail that cannot be written undoes it.
        return inTransaction(
                () ->
                        register.save(entry, clock.instant())
                                .map(
                                        saved -> {
                                            note(actor, saved, what, id);
                                            return saved;
                                        }));
    }

    private void note(Actor actor, NetworkEntry saved, String what, UUID id) {
        var version = saved.revision().version();
        trail.read(
                actor,
                version == 1 ? "create" : "update",
                what,
                id,
                List.of(),
                Map.of("code", saved.code(), "version", String.valueOf(version)));
    }

    /** Takes over a set of files; it may touch anything, so only who keeps all of it may. */
    Outcome<NetworkImport> take(Actor actor, InputStream archive) {
        if (!actor.may(Capability.MANAGE_NETWORK)) {
            return Outcome.refused(AdministrationRefusal.NOT_ALLOWED);
        }
        if (!(actor.scope() instanceof Scope.Country)) {
            return Outcome.refused(AdministrationRefusal.BEYOND_REACH);
        }
        try {
            var files = NetworkFiles.inZip(archive);
            return files.content().isEmpty()
                    ? Outcome.refused(AdministrationRefusal.NOT_A_ZIP)
                    : inTransaction(() -> take(actor, files));
        } catch (IOException unreadable) {
            return Outcome.refused(AdministrationRefusal.NOT_A_ZIP);
        }
    }

    private Outcome<NetworkImport> take(Actor actor, NetworkFiles files) {
        var result = importing.run(files, clock.instant());
        if (result instanceof NetworkImport.Imported imported) {
            trail.read(
                    actor,
                    "import",
                    "network",
                    null,
                    List.of(),
                    Map.of("changed", String.valueOf(imported.changed())));
        }
        return Outcome.done(result);
    }

    boolean mayKeep(Actor actor, OrganisationId organisation) {
        var snapshot = network.snapshot();
        var regions = snapshot.regionsOf(organisation);
        var subregions = snapshot.subregionsOf(organisation);
        return actor.may(Capability.MANAGE_NETWORK)
                && switch (actor.scope()) {
                    case Scope.Country() -> true;
                    // Without a location yet it belongs nowhere, so to whoever adds the first.
                    case Scope.InRegion(var region) ->
                            regions.isEmpty() || regions.contains(region);
                    case Scope.InSubregion(var subregion) ->
                            subregions.isEmpty() || subregions.contains(subregion);
                    case Scope.AmongDesks(var _, var own) ->
                            subregions.isEmpty() || subregions.contains(own);
                    case Scope.OwnOrganisation() -> organisation.equals(actor.organisation());
                };
    }

    /** Whether a location may be put there. */
    boolean mayKeepIn(Actor actor, SubregionId place) {
        return switch (actor.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(var region) ->
                    network.snapshot().getSubregion(place).region().equals(region);
            case Scope.InSubregion(var subregion) -> subregion.equals(place);
            case Scope.AmongDesks(var _, var own) -> own.equals(place);
            case Scope.OwnOrganisation() ->
                    network.snapshot().subregionsOf(actor.organisation()).contains(place);
        };
    }

    private <T> Outcome<T> inTransaction(Supplier<Outcome<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
