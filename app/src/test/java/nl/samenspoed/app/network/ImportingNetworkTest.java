package nl.samenspoed.app.network;

import static nl.samenspoed.app.network.NetworkFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.network.NetworkImport.Count;
import nl.samenspoed.app.network.NetworkImport.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportingNetworkTest {

    private final NetworkFixture fixture = new NetworkFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> errors(SmallNetwork files) {
        return fixture.rejected(files).errors().stream().map(ImportError::toString).toList();
    }

    @Test
    void takesOverEveryFile() {
        var counts = fixture.imported(SmallNetwork.files()).counts();

        assertThat(counts)
                .containsEntry("regions.csv", new Count(1, 0, 0))
                .containsEntry("subregions.csv", new Count(2, 0, 0))
                .containsEntry("services.csv", new Count(2, 0, 0));
        NetworkSnapshot network = fixture.network.snapshot();
        ServiceEntry elv = network.getService(ServiceId.forCode("mosvaren-elv"));
        assertThat(elv.capabilities()).containsExactlyInAnyOrder("dementia", "wound-care");
        assertThat(elv.catchment().maxTravel()).hasMinutes(45);
        assertThat(elv.catchment().serves(SubregionId.forCode("noord-wad"))).isFalse();
        assertThat(elv.hours().exceptions()).containsOnlyKeys(LocalDate.of(2026, 12, 24));
        assertThat(elv.revision()).isEqualTo(new Revision(1, NOW));
        assertThat(network.regionOf(elv).name()).isEqualTo("Noord");
        assertThat(network.getOrganisation(elv.organisation()).name())
                .isEqualTo("Zorggroep \"Mosvaren\", Noord");
    }

    @Test
    void changesNothingTheSecondTime() {
        fixture.imported(SmallNetwork.files());
        long version = fixture.store.version();

        var again = fixture.imported(SmallNetwork.files());

        assertThat(again.changed()).isZero();
        assertThat(again.counts()).containsEntry("services.csv", new Count(0, 0, 2));
        assertThat(fixture.store.version()).isEqualTo(version);
    }

    @Test
    void writesTheFilesThatItRead() {
        fixture.imported(SmallNetwork.files());

        NetworkFiles exported = fixture.exporting.run();

        for (String file : Sheet.ALL) {
            assertThat(exported.text(file)).isEqualTo(SmallNetwork.files().get().text(file));
        }
    }

    @Test
    void changesOnlyWhatIsMentioned() {
        fixture.imported(SmallNetwork.files());
        NetworkFiles part =
                NetworkFiles.ofTexts(
                        Map.of(
                                "opening_hours.csv",
                                """
                                service,weekly,holidays
                                mosvaren-elv,Mo-Sa 08:00-18:00,closed
                                """,
                                "opening_exceptions.csv",
                                """
                                service,date,times,reason
                                mosvaren-elv,2026-12-24,normal,toch gewoon open
                                mosvaren-elv,2026-12-31,closed,"Oudjaar, vanaf acht uur"
                                """));

        fixture.importing.run(part, NOW.plusSeconds(60));

        ServiceEntry elv = fixture.network.getService(ServiceId.forCode("mosvaren-elv"));
        assertThat(elv.name()).isEqualTo("ELV De Mosvaren");
        assertThat(elv.hours().weeklyText()).isEqualTo("Mo-Sa 08:00-18:00");
        assertThat(elv.hours().exceptions()).containsOnlyKeys(LocalDate.of(2026, 12, 31));
        assertThat(elv.revision()).isEqualTo(new Revision(2, NOW.plusSeconds(60)));
    }

    @Test
    void remembersEveryVersion() {
        fixture.imported(SmallNetwork.files());
        fixture.imported(SmallNetwork.files().replacing("services.csv", "Nachtteam", "Dagteam"));

        var names =
                fixture.database
                        .jdbc()
                        .sql(
                                """
                                select row ->> 'name' from network.history
                                where entry = 'service' and code = 'wiekzegel-acuut' order by version
                                """)
                        .query(String.class)
                        .list();
        assertThat(names).containsExactly("Nachtteam", "Dagteam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    regions.csv        | noord,Noord,true   | noord,Noord,ja    | regions.csv:2 active: network.bad-flag [ja]
                    regions.csv        | noord,Noord,true   | noord,,true       | regions.csv:2 name: network.missing-value []
                    regions.csv        | code,name,active   | code,name,actief  | regions.csv:1 actief: network.unknown-column []
                    subregions.csv     | Wad,noord          | Wad,west          | subregions.csv:3 region: network.unknown-reference [west, regions.csv]
                    municipalities.csv | 53.22,6.629        | 6.629,53.22       | municipalities.csv:2 latitude: network.out-of-range [6.629, 50.0, 54.5]
                    municipalities.csv | 53.22,6.629        | 53,22,6.629       | municipalities.csv:2 : network.wrong-number-of-cells
                    municipalities.csv | 233218             | -1                | municipalities.csv:2 inhabitants: network.out-of-range
                    organisations.csv  | 99000017           | 9900017           | organisations.csv:2 ura: network.bad-identifier [9900017]
                    organisations.csv  | 99000018           | 990000181         | organisations.csv:2 agb: network.bad-identifier
                    organisations.csv  | home-nursing,,     | home-nursing,99000017, | organisations.csv:3 ura: network.duplicate [99000017, mosvaren]
                    organisations.csv  | wiekzegel,         | mosvaren,         | organisations.csv:3 code: network.duplicate [mosvaren, organisations.csv:2]
                    organisations.csv  | wiekzegel,         | wiek zegel,       | organisations.csv:3 code: network.bad-code [wiek zegel]
                    locations.csv      | 9712 SS            | 9712SS            | locations.csv:2 postcode: network.bad-postcode [9712SS]
                    locations.csv      | Zilverlaan 3       | "Zilver           | locations.csv:
                    services.csv       | elv-high           | elv-top           | services.csv:2 kind: network.unknown-reference [elv-top, service_kinds.csv]
                    services.csv       | dementia wound     | magic wound       | services.csv:2 capabilities: network.unknown-reference [magic, capabilities.csv]
                    services.csv       | ,45,               | ,0,               | services.csv:2 catchment_minutes: network.out-of-range
                    service_kinds.csv  | PT24H              | een dag           | network.bad-duration [een dag]
                    opening_hours.csv  | 08:00-17:00        | 17:00-08:00       | opening_hours.csv:2 weekly: network.bad-hours
                    opening_hours.csv  | closed             | dicht             | opening_hours.csv:2 holidays: network.bad-choice
                    opening_hours.csv  | wiekzegel-acuut    | wiekzegel-dag     | services.csv:3 code: network.no-hours [wiekzegel-acuut]
                    opening_exceptions.csv | 2026-12-24     | 24-12-2026        | opening_exceptions.csv:2 date: network.bad-date [24-12-2026]
                    """)
    void namesFileLineColumnAndReason(String file, String old, String fresh, String error) {
        SmallNetwork files = SmallNetwork.files().replacing(file, old, fresh);

        assertThat(errors(files))
                .anySatisfy(
                        found ->
                                assertThat(found.replace("  ", " "))
                                        .contains(error.replace(" : ", ": ")));
        assertThat(fixture.network.snapshot().isEmpty()).isTrue();
        assertThat(fixture.store.version()).isEqualTo(1);
    }

    @Test
    void listsAllErrorsAtOnceAndImportsNothing() {
        SmallNetwork files =
                SmallNetwork.files()
                        .replacing("regions.csv", "noord,Noord,true", "noord,Noord,waar")
                        .replacing("locations.csv", "53.221", "noorderbreedte")
                        .replacing("locations.csv", "8601 SA,GM1900", "8601SA,GM9999")
                        .replacing("opening_hours.csv", "as-weekly", "soms");

        assertThat(errors(files)).hasSize(5);
        assertThat(fixture.store.version()).isEqualTo(1);
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        byte[] latin =
                "code,name,active\nnoord,Noord,true\nwest,Súd,true\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        var result = fixture.importing.run(NetworkFiles.of(Map.of("regions.csv", latin)), NOW);

        assertThat(((Rejected) result).errors().toString())
                .contains("regions.csv:3: network.bad-encoding");
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() {
        var files = Map.of("regions.csv", "\uFEFFcode,name,active\r\nnoord,Noord,true\r\n");

        fixture.importing.run(NetworkFiles.ofTexts(files), NOW);

        assertThat(fixture.network.snapshot().listRegions()).hasSize(1);
    }

    @Test
    void refusesControlCharactersLongTextsAndUnknownFiles() {
        var files =
                Map.of(
                        "regions.csv",
                        "code,name,active\nnoord,No\u0000ord,true\nwest,"
                                + "w".repeat(201)
                                + ",true\n",
                        "regios.csv",
                        "code\n");

        var result = fixture.importing.run(NetworkFiles.ofTexts(files), NOW);

        assertThat(((Rejected) result).errors().toString())
                .contains("regions.csv:2 name: network.control-character [0]")
                .contains("regions.csv:3 name: network.too-long [201, 200]")
                .contains("regios.csv:0: network.unknown-file");
    }

    @Test
    void refusesAFileThatIsTooBig() {
        byte[] huge = new byte[NetworkFiles.MOST_BYTES + 1];
        Arrays.fill(huge, (byte) 'x');

        var result = fixture.importing.run(NetworkFiles.of(Map.of("regions.csv", huge)), NOW);

        assertThat(((Rejected) result).errors().toString()).contains("network.too-big");
    }

    @Test
    void countsLinesAlsoAfterACellOfSeveralLines() {
        var files =
                Map.of(
                        "regions.csv",
                        "code,name,active\nnoord,\"No\n\nord\",true\n\nwest,West,misschien\n");

        var result = fixture.importing.run(NetworkFiles.ofTexts(files), NOW);

        assertThat(((Rejected) result).errors().toString())
                .contains("regions.csv:2 name: network.control-character [10]")
                .contains("regions.csv:6 active: network.bad-flag [misschien]");
    }

    @Test
    void stopsListingErrorsOfAFileThatIsNoneOfOurs() {
        StringBuilder text = new StringBuilder("code,name,active\n");
        for (int line = 0; line < 20_000; line++) {
            text.append("a b,,\n");
        }

        var result =
                fixture.importing.run(
                        NetworkFiles.ofTexts(Map.of("regions.csv", text.toString())), NOW);

        assertThat(((Rejected) result).errors()).hasSize(Problems.MOST + 1);
    }

    @Test
    void addsWhatIsMissingInTheCatalogueAndKeepsWhatSomebodyChanged() {
        fixture.importing.addMissing(ShippedCatalogue.files(), NOW);
        var renamed =
                Map.of("sectors.csv", "code,name_nl,name_en,active\ngp,Dokters,Doctors,true\n");
        fixture.importing.run(NetworkFiles.ofTexts(renamed), NOW);

        fixture.importing.addMissing(ShippedCatalogue.files(), NOW);

        assertThat(fixture.network.snapshot().getSector("gp").name().dutch()).isEqualTo("Dokters");
        assertThat(fixture.network.getKind("elv-high").figureValidity()).hasHours(12);
    }
}
