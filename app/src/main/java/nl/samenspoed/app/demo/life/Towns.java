package nl.samenspoed.app.demo.life;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Where requests come from: by inhabitants, with more than its share where the demo people work.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Towns {

    private static final int PRACTICES = 5;

    private final LifeSettings settings;
    private final DemoPeople people;

    Towns(LifeSettings settings, DemoPeople people) {
        this.settings = settings;
        this.people = people;
    }

    Municipality pick(NetworkSnapshot network, RandomGenerator chance) {
        var nearby =
                people.subregion().map(network::listMunicipalities).orElse(List.<Municipality>of());
        return chance.nextDouble() < settings.life().nearby() && !nearby.isEmpty()
                ? byInhabitants(nearby, chance)
                : byInhabitants(network.listMunicipalities(), chance);
    }

    /** The GP practices of the patients of a town: a few, so that each has some. */
    List<OrganisationId> practices(NetworkSnapshot network, Municipality town) {
        return network.listServices(town.subregion()).stream()
                .filter(service -> service.kind().equals("gp-practice"))
                .map(service -> network.getOrganisation(service.organisation()))
                .sorted(Comparator.comparing(Organisation::code))
                .map(Organisation::id)
                .distinct()
                .limit(PRACTICES)
                .toList();
    }

    private static Municipality byInhabitants(List<Municipality> towns, RandomGenerator chance) {
        long all = towns.stream().mapToLong(Municipality::inhabitants).sum();
        long left = chance.nextLong(Math.max(1, all));
        for (var town : towns) {
            left -= town.inhabitants();
            if (left < 0) {
                return town;
            }
        }
        return towns.getLast();
    }
}
