package nl.samenspoed.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.CurrentActor;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Role;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Whoever is signed in, with the names of role and place. Where there is no sign-in, as in a test
 * of pages alone, this knows nobody.
 */
@Component
class SignedInViewers implements Viewers {

    private final ObjectProvider<CurrentActor> actors;
    private final ObjectProvider<Network> networks;
    private final ObjectProvider<People> people;
    private final LocaleResolver locales;

    /** Read once for each role: a page must not cost a query for a name that never changes. */
    private final Map<String, Role> roles = new ConcurrentHashMap<>();

    SignedInViewers(
            ObjectProvider<CurrentActor> actors,
            ObjectProvider<Network> networks,
            ObjectProvider<People> people,
            LocaleResolver locales) {
        this.actors = actors;
        this.networks = networks;
        this.people = people;
        this.locales = locales;
    }

    @Override
    public Optional<Viewer> find(HttpServletRequest request) {
        return actors.stream()
                .findFirst()
                .flatMap(current -> current.find(request))
                .map(actor -> viewer(actor, locales.resolveLocale(request).getLanguage()));
    }

    private Viewer viewer(Actor actor, String language) {
        var network = networks.getObject().snapshot();
        var place = Place.of(actor, network);
        return new Viewer(
                actor,
                role(actor.role(), language),
                organisation(actor.organisation(), network),
                place.region(),
                place.subregion(),
                others(actor, language, network));
    }

    private List<Viewer.Other> others(Actor actor, String language, NetworkSnapshot network) {
        return actors.getObject().choices().stream()
                .filter(
                        choice ->
                                !choice.role().equals(actor.role())
                                        || !choice.organisation().equals(actor.organisation()))
                .map(
                        choice ->
                                new Viewer.Other(
                                        choice.id(),
                                        role(choice.role(), language),
                                        organisation(choice.organisation(), network)))
                .toList();
    }

    private String role(String code, String language) {
        if (!roles.containsKey(code)) {
            people.getObject().listRoles().forEach(role -> roles.put(role.code(), role));
        }
        var role = roles.get(code);
        return role == null ? code : role.name(language);
    }

    /** Who runs the installation works for nobody in the network. */
    private static String organisation(OrganisationId id, NetworkSnapshot network) {
        return network.findOrganisation(id).map(Organisation::name).orElse("");
    }

    private record Place(@Nullable String region, @Nullable String subregion) {

        static Place of(Actor actor, NetworkSnapshot network) {
            return switch (actor.scope()) {
                case Scope.Country() -> new Place(null, null);
                case Scope.InRegion(RegionId region) -> new Place(name(region, network), null);
                case Scope.InSubregion(SubregionId subregion) -> in(subregion, network);
                case Scope.AmongDesks(RegionId _, SubregionId own) -> in(own, network);
                case Scope.OwnOrganisation() -> home(actor.organisation(), network);
            };
        }

        /** An organisation with doors in several places is shown without one. */
        private static Place home(OrganisationId id, NetworkSnapshot network) {
            var subregions = network.subregionsOf(id);
            var regions = network.regionsOf(id);
            if (subregions.size() == 1) {
                return in(subregions.iterator().next(), network);
            }
            return new Place(
                    regions.size() == 1 ? name(regions.iterator().next(), network) : null, null);
        }

        private static Place in(SubregionId id, NetworkSnapshot network) {
            return network.findSubregion(id)
                    .map(found -> new Place(name(found.region(), network), found.name()))
                    .orElse(new Place(null, null));
        }

        private static @Nullable String name(RegionId id, NetworkSnapshot network) {
            return network.findRegion(id).map(Region::name).orElse(null);
        }
    }
}
