package nl.samenspoed.app.network;

import static nl.samenspoed.app.network.NetworkFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Outcome.Done;
import nl.samenspoed.app.command.Outcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkRegisterTest {

    private static final Instant LATER = NOW.plusSeconds(300);

    private final NetworkFixture fixture = new NetworkFixture();

    @BeforeEach
    void fill() {
        fixture.imported(SmallNetwork.files());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Object codeOf(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }

    private Organisation mosvaren() {
        return fixture.network.getOrganisation(OrganisationId.forCode("mosvaren"));
    }

    private static Organisation named(Organisation organisation, String name) {
        return new Organisation(
                organisation.id(),
                organisation.code(),
                name,
                organisation.sector(),
                organisation.ura(),
                organisation.agb(),
                organisation.demo(),
                organisation.active(),
                organisation.revision());
    }

    @Test
    void changesAnOrganisationAndShowsItAtOnce() {
        var saved = fixture.register.save(named(mosvaren(), "Mosvaren Noord"), LATER);

        assertThat(saved).isEqualTo(Outcome.done(mosvaren()));
        assertThat(mosvaren().name()).isEqualTo("Mosvaren Noord");
        assertThat(mosvaren().revision()).isEqualTo(new Revision(2, LATER));
    }

    @Test
    void refusesAChangeDrawnFromAnOlderVersion() {
        Organisation old = mosvaren();
        assertThat(fixture.register.save(named(old, "Eerste"), LATER)).isInstanceOf(Done.class);

        var refused = fixture.register.save(named(old, "Tweede"), LATER);

        assertThat(codeOf(refused)).isEqualTo(NetworkRefusal.STALE_VERSION);
        assertThat(mosvaren().name()).isEqualTo("Eerste");
    }

    @Test
    void letsOneOfManyWinWhenAllChangeTheSameVersion() throws Exception {
        Organisation old = mosvaren();

        long done;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    number ->
                                            threads.submit(
                                                    () ->
                                                            fixture.register.save(
                                                                    named(old, "Naam " + number),
                                                                    LATER)))
                            .toList();
            done = 0;
            for (var answer : answers) {
                done += answer.get() instanceof Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(mosvaren().revision().version()).isEqualTo(2);
    }

    @Test
    void refusesWhatAnImportWouldRefuse() {
        Organisation numbered =
                new Organisation(
                        OrganisationId.forCode("nieuw"),
                        "nieuw",
                        "Nieuw",
                        "gp",
                        "123",
                        null,
                        true,
                        true,
                        Revision.NONE);
        Organisation copied =
                new Organisation(
                        OrganisationId.forCode("nieuw"),
                        "nieuw",
                        "Nieuw",
                        "gp",
                        "99000017",
                        null,
                        true,
                        true,
                        Revision.NONE);
        Subregion astray = Subregion.of("los", "Los", RegionId.forCode("nergens"));

        assertThat(codeOf(fixture.register.save(numbered, LATER)))
                .isEqualTo(NetworkRefusal.BAD_IDENTIFIER);
        assertThat(codeOf(fixture.register.save(copied, LATER)))
                .isEqualTo(NetworkRefusal.DUPLICATE);
        assertThat(codeOf(fixture.register.save(astray, LATER)))
                .isEqualTo(NetworkRefusal.UNKNOWN_REFERENCE);
        assertThat(fixture.register.check(numbered).getFirst().column()).isEqualTo("ura");
    }

    @Test
    void refusesANewEntryWithAnOldCodeAndAChangeOfNothing() {
        assertThat(codeOf(fixture.register.save(Region.of("noord", "Noord 2"), LATER)))
                .isEqualTo(NetworkRefusal.CODE_IN_USE);
        Region unknown =
                new Region(RegionId.forCode("zuid"), "zuid", "Zuid", true, new Revision(3, NOW));
        assertThat(codeOf(fixture.register.save(unknown, LATER)))
                .isEqualTo(NetworkRefusal.UNKNOWN_ENTRY);
    }

    @Test
    void movesABorder() {
        Municipality place = fixture.network.snapshot().getMunicipality("GM1900");
        Municipality moved =
                new Municipality(
                        place.code(),
                        place.name(),
                        SubregionId.forCode("noord-stad"),
                        place.position(),
                        place.inhabitants(),
                        true,
                        place.revision());

        assertThat(fixture.register.save(moved, LATER)).isInstanceOf(Done.class);

        NetworkSnapshot network = fixture.network.snapshot();
        assertThat(network.listServices(SubregionId.forCode("noord-stad"))).hasSize(2);
        assertThat(network.listServices(SubregionId.forCode("noord-wad"))).isEmpty();
    }

    @Test
    void takesAnExceptionAwayWithTheHours() {
        ServiceEntry elv = fixture.network.getService(ServiceId.forCode("mosvaren-elv"));
        ServiceEntry changed =
                new ServiceEntry(
                        elv.id(),
                        elv.code(),
                        elv.name(),
                        elv.organisation(),
                        elv.location(),
                        elv.kind(),
                        Set.of("isolation"),
                        null,
                        Catchment.EVERYBODY,
                        elv.hours().with(new TreeMap<>()),
                        false,
                        elv.revision());

        assertThat(fixture.register.save(changed, LATER)).isInstanceOf(Done.class);

        NetworkSnapshot network = fixture.network.snapshot();
        assertThat(network.getService(elv.id()).hours().exceptions()).isEmpty();
        assertThat(network.listServicesOfKind("elv-high")).isEmpty();
        assertThat(network.listServices()).hasSize(2);
    }

    @Test
    void makesNoVersionWhenNothingIsDifferent() {
        long version = fixture.store.version();

        assertThat(fixture.register.save(mosvaren(), LATER)).isEqualTo(Outcome.done(mosvaren()));

        assertThat(fixture.store.version()).isEqualTo(version);
    }
}
