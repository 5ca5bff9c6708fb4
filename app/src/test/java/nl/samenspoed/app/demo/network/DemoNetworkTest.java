package nl.samenspoed.app.demo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.NetworkFiles;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import org.junit.jupiter.api.Test;

class DemoNetworkTest {

    private static final NetworkSnapshot NETWORK =
            NetworkSnapshot.of(1, DemoNetwork.entries(DemoNetwork.SEED));

    private static List<ServiceEntry> of(String kind) {
        return NETWORK.listServicesOfKind(kind);
    }

    private static long dayAndNight(String kind) {
        return of(kind).stream()
                .filter(service -> service.hours().equals(OpeningHours.ALWAYS))
                .count();
    }

    @Test
    void givesTheSameBytesForTheSameSeed() {
        NetworkFiles first = DemoNetwork.files(7);
        NetworkFiles second = DemoNetwork.files(7);
        NetworkFiles other = DemoNetwork.files(8);

        first.content()
                .forEach(
                        (name, bytes) ->
                                assertThat(Arrays.equals(bytes, second.content().get(name)))
                                        .as(name)
                                        .isTrue());
        assertThat(first.text("services.csv")).isNotEqualTo(other.text("services.csv"));
        assertThat(first.text("subregions.csv")).isEqualTo(other.text("subregions.csv"));
    }

    @Test
    void hasAsManyRegionsAsTheFactsAndTwoToFiveSubregionsEach() {
        long regions = Town.all().stream().map(Town::region).distinct().count();

        assertThat(NETWORK.listRegions()).hasSize((int) regions);
        for (Region region : NETWORK.listRegions()) {
            assertThat(NETWORK.listSubregions(region.id())).as(region.name()).hasSizeBetween(2, 5);
        }
        assertThat(NETWORK.listSubregions()).hasSizeBetween(36, 44);
        assertThat(NETWORK.listMunicipalities()).hasSize(342);
    }

    @Test
    void makesSubregionsOfWorkableSize() {
        for (Subregion subregion : NETWORK.listSubregions()) {
            int inhabitants =
                    NETWORK.listMunicipalities(subregion.id()).stream()
                            .mapToInt(place -> place.inhabitants())
                            .sum();
            assertThat(inhabitants).as(subregion.name()).isBetween(90_000, 1_300_000);
        }
    }

    @Test
    void countsWhatTheFieldCounts() {
        assertThat(NETWORK.listServices()).hasSize(6_000);
        assertThat(of("hap-consult")).hasSize(105);
        assertThat(of("emergency-department")).hasSize(79);
        assertThat(dayAndNight("emergency-department")).isEqualTo(76);
        assertThat(of("obstetrics-acute")).hasSize(71);
        assertThat(of("ambulance-post")).hasSize(221);
        assertThat(of("ambulance-planned")).hasSize(25);
        assertThat(of("wheelchair-taxi")).hasSize(90);
        assertThat(of("mental-health-assessment")).hasSize(60);
        assertThat(dayAndNight("mental-health-assessment")).isEqualTo(41);
        assertThat(of("dispatch-112")).hasSize(10);
        assertThat(of("coordination-desk")).hasSize(11);
        assertThat(of("social-crisis")).hasSize(342);
        assertThat(
                        NETWORK.listOrganisations().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Organisation::sector, Collectors.counting())))
                .containsEntry("hap", 52L)
                .containsEntry("mental-health", 29L)
                .containsEntry("ambulance", 25L);
    }

    @Test
    void givesEverySubregionWhatItCannotDoWithout() {
        for (Subregion subregion : NETWORK.listSubregions()) {
            Map<String, Long> kinds =
                    NETWORK.listServices(subregion.id()).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            ServiceEntry::kind, Collectors.counting()));
            assertThat(kinds)
                    .as(subregion.name())
                    .containsKeys(
                            "hap-consult",
                            "emergency-department",
                            "mental-health-assessment",
                            "elv-low",
                            "elv-high",
                            "elv-palliative",
                            "grz",
                            "home-nursing",
                            "home-nursing-acute",
                            "midwife-practice",
                            "gp-practice",
                            "social-crisis");
        }
    }

    @Test
    void marksEverythingAsInvented() {
        assertThat(NETWORK.listOrganisations()).allMatch(Organisation::demo);
        assertThat(NETWORK.listOrganisations())
                .allMatch(one -> one.ura() == null || one.ura().matches("99\\d{6}"))
                .allMatch(one -> one.agb() == null || one.agb().matches("99\\d{6}"));
        assertThat(NETWORK.listLocations())
                .allMatch(place -> place.postcode().matches("\\d{4} S[ADS]"));
        assertThat(NETWORK.listServices()).allMatch(one -> one.phone().startsWith("099-"));
    }

    @Test
    void givesEveryOrganisationANameOfItsOwn() {
        List<String> names = NETWORK.listOrganisations().stream().map(Organisation::name).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void putsLocationsInTheirMunicipality() {
        assertThat(NETWORK.listLocations())
                .allSatisfy(
                        place -> {
                            var town = NETWORK.getMunicipality(place.municipality());
                            assertThat(town.position().kilometresTo(place.position()))
                                    .isLessThan(14);
                        });
    }
}
