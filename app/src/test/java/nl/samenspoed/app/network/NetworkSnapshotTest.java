package nl.samenspoed.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class NetworkSnapshotTest {

    private static final SubregionId MIDDEN = SubregionId.forCode("midden");

    private final NetworkSnapshot network =
            snapshot(
                    "Bergen (NH.)", 29_000,
                    "Bergen op Zoom", 67_000,
                    "'s-Hertogenbosch", 155_000,
                    "Súdwest-Fryslân", 90_000,
                    "Alphen aan den Rijn", 112_000,
                    "Zoeterwoude", 9_000);

    private static NetworkSnapshot snapshot(Object... namesAndInhabitants) {
        List<NetworkEntry> entries = new ArrayList<>();
        entries.add(Region.of("land", "Land"));
        entries.add(Subregion.of("midden", "Midden", RegionId.forCode("land")));
        for (int index = 0; index < namesAndInhabitants.length; index += 2) {
            entries.add(
                    new Municipality(
                            "GM" + index,
                            (String) namesAndInhabitants[index],
                            MIDDEN,
                            new Position(52 + index / 10.0, 5),
                            (int) namesAndInhabitants[index + 1],
                            true,
                            Revision.NONE));
        }
        return NetworkSnapshot.of(7, entries);
    }

    private List<String> found(String typed) {
        return network.searchMunicipalities(typed, 10).stream().map(Municipality::name).toList();
    }

    @Test
    void findsAMunicipalityHoweverItIsTyped() {
        assertThat(found("sudwest f")).containsExactly("Súdwest-Fryslân");
        assertThat(found("S HERTOG")).containsExactly("'s-Hertogenbosch");
        assertThat(found("hertog")).containsExactly("'s-Hertogenbosch");
        assertThat(found("bergen")).containsExactly("Bergen op Zoom", "Bergen (NH.)");
        assertThat(found("zo")).containsExactly("Zoeterwoude", "Bergen op Zoom");
        assertThat(found("rijn")).containsExactly("Alphen aan den Rijn");
        assertThat(found("  ")).isEmpty();
        assertThat(found("xyz")).isEmpty();
        assertThat(network.findMunicipalityNamed("bergen nh"))
                .hasValueSatisfying(place -> assertThat(place.inhabitants()).isEqualTo(29_000));
    }

    @Test
    void findsTheNearestMunicipality() {
        assertThat(network.findNearestMunicipality(new Position(52.79, 5.1)).orElseThrow().name())
                .isEqualTo("Alphen aan den Rijn");
    }

    @Test
    void throwsOnlyWhenAskedToGet() {
        assertThat(network.findRegion(RegionId.forCode("zee"))).isEmpty();
        assertThatThrownBy(() -> network.getRegion(RegionId.forCode("zee")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void measuresTheDistanceBetweenTwoTowns() {
        // Groningen to Maastricht, about 267 km as the crow flies.
        double kilometres =
                new Position(53.2194, 6.5665).kilometresTo(new Position(50.8514, 5.6910));
        assertThat(kilometres).isBetween(268.0, 272.0);
    }
}
