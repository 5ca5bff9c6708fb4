package nl.samenspoed.app.network;

import static nl.samenspoed.app.network.NetworkFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.network.NetworkImport.Imported;
import nl.samenspoed.app.network.NetworkImport.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapacityKindsTest {

    private static final String KINDS =
            """
            code,name_nl,name_en,unit_nl,unit_en,units_nl,units_en,service_kinds,taken,validity,scarce_percent,note_nl,note_en,active
            """;
    private static final String FIELDS =
            """
            code,name_nl,name_en,role,decimals,least,most,step,required,folded,formula,position,active
            """;

    private final NetworkFixture fixture = new NetworkFixture();

    @BeforeEach
    void startWithWhatComesWithTheProgram() {
        fixture.importing.addMissing(ShippedCatalogue.files(), NOW);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyKindOfServiceThatCanBeOfferedHasOneKindOfWhichAnOfferTakesOne() {
        var network = fixture.network.snapshot();

        assertThat(network.listKinds())
                .filteredOn(ServiceKind::offerable)
                .allSatisfy(
                        kind ->
                                assertThat(network.capacity().list(kind.code()))
                                        .as(kind.code())
                                        .filteredOn(CapacityShape::taken)
                                        .hasSize(1));
        assertThat(kinds("obstetrics-acute")).containsExactly("delivery-rooms");
        assertThat(kinds("emergency-department")).containsExactly("treatment-bays", "ed-crowding");
        assertThat(kinds("home-nursing-acute")).containsExactly("visit-slots", "nurse-hours");
        assertThat(kinds("hap-visit")).containsExactly("hap-visits", "hap-cars");
        assertThat(kinds("respite")).containsExactly("places");
    }

    @Test
    void validityIsThatOfTheKindOrElseOfTheService() {
        var capacity = fixture.network.snapshot().capacity();
        var crowding = capacity.find("ed-crowding").orElseThrow();
        var hours = capacity.find("nurse-hours").orElseThrow();

        assertThat(capacity.validity("emergency-department", crowding)).hasMinutes(30);
        assertThat(capacity.validity("home-nursing-acute", hours)).hasHours(4);
        assertThat(capacity.validity("home-nursing", hours)).hasHours(24);
        assertThat(capacity.validity("ward-icu")).hasHours(1);
        assertThat(capacity.validity("unheard-of")).isEqualTo(Duration.ZERO);
    }

    @Test
    void newKindIsRows() {
        imported(
                KINDS
                        + "isolation-rooms,Isolatiekamers,Isolation rooms,kamer,room,kamers,rooms,ward-internal,false,PT45M,20,,,true\n",
                FIELDS
                        + "isolation-rooms.free,Vrij,Free,free,0,0,40,1,true,false,,1,true\n"
                        + "isolation-rooms.pressure,Met onderdruk,Negative pressure,,0,0,40,1,false,true,,2,true\n");

        assertThat(kinds("ward-internal")).containsExactly("beds", "isolation-rooms");
        var shape = fixture.network.snapshot().capacity().find("isolation-rooms").orElseThrow();
        assertThat(shape.fields())
                .extracting(CapacityField::key)
                .containsExactly("free", "pressure");
        assertThat(shape.kind().validity()).hasMinutes(45);
    }

    @Test
    void ownKindTakesTheServicesItNamesFromTheOneForAllOthers() {
        imported(
                KINDS
                        + "guest-rooms,Logeerkamers,Guest rooms,kamer,room,kamers,rooms,respite,true,,,,,true\n",
                FIELDS + "guest-rooms.open,Open,Open,free,0,0,40,1,true,false,,1,true\n");

        assertThat(kinds("respite")).containsExactly("guest-rooms");
        assertThat(kinds("social-crisis")).containsExactly("places");
    }

    @Test
    void whatDoesNotFitIsRefusedByFileLineAndColumn() {
        assertThat(
                        errors(
                                KINDS
                                        + "icu-beds,IC,ICU,bed,bed,bedden,beds,ward-icu,true,,,,,true\n",
                                FIELDS
                                        + "icu-beds.free,Vrij,Free,free,0,0,40,1,true,false,,1,true\n"))
                .containsExactly("capacity_kinds.csv:2 service_kinds network.taken-twice");
        assertThat(
                        errors(
                                KINDS
                                        + "mood,Sfeer,Mood,punt,point,punten,points,ward-icu,false,,,,,true\n",
                                FIELDS))
                .containsExactly("capacity_kinds.csv:2 code network.no-figure");
        assertThat(
                        errors(
                                KINDS
                                        + "half-beds,Half,Half,bed,bed,bedden,beds,respite,true,,,,,true\n",
                                FIELDS
                                        + "half-beds.free,Vrij,Free,free,1,0,40,1,true,false,,1,true\n"))
                .containsExactly("capacity_kinds.csv:2 taken network.not-takable");
        assertThat(
                        errors(
                                KINDS,
                                FIELDS
                                        + "beds.also,Ook vrij,Also free,total,0,0,40,1,false,false,,9,true\n"
                                        + "beds.odd,Vreemd,Odd,,0,9,1,1,false,false,,9,true\n"
                                        + "beds.still,Stil,Still,,0,0,1,0,false,false,,9,true\n"))
                .containsExactly(
                        "capacity_fields.csv:2 role network.role-twice",
                        "capacity_fields.csv:3 most network.limits-crossed",
                        "capacity_fields.csv:4 step network.not-positive");
        assertThat(
                        errors(
                                KINDS,
                                FIELDS
                                        + "nothing.free,Vrij,Free,free,0,0,40,1,true,false,,1,true\n"
                                        + "beds.Free,Vrij,Free,,0,0,40,1,true,false,,1,true\n"))
                .containsExactly(
                        "capacity_fields.csv:2 code network.unknown-reference",
                        "capacity_fields.csv:3 code network.bad-member-code");
        assertThat(
                        errors(
                                KINDS
                                        + "a-code-that-is-much-too-long,X,X,x,x,x,x,,false,,,,,true\n",
                                FIELDS))
                .containsExactly("capacity_kinds.csv:2 code network.bad-short-code");
    }

    @Test
    void formulaUsesOnlyWhatIsAlwaysGivenAndNeverDividesByNothing() {
        var kind = KINDS + "load,Last,Load,punt,point,punten,points,ward-icu,false,,,,,true\n";
        var fields =
                FIELDS
                        + "load.patients,P,P,,0,0,40,1,true,false,,1,true\n"
                        + "load.nurses,N,N,,0,0,40,1,true,false,,2,true\n"
                        + "load.maybe,M,M,,0,0,40,1,false,false,,3,true\n"
                        + "load.score,S,S,score,0,0,40,1,false,false,%s,4,true\n";

        assertThat(errors(kind, fields.formatted("10*patients/nurses")))
                .containsExactly("capacity_fields.csv:5 formula network.formula-field");
        assertThat(errors(kind, fields.formatted("1 + 2*maybe")))
                .containsExactly("capacity_fields.csv:5 formula network.formula-field");
        assertThat(errors(kind, fields.formatted("(1 + 2)*patients")))
                .containsExactly("capacity_fields.csv:5 formula network.bad-formula");
        imported(kind, fields.formatted("-1.5 + 2*patients + -0.5*nurses"));
    }

    @Test
    void whatComesWithTheProgramNeverPushesOutWhatSomebodyMade() {
        try (var other = new NetworkFixture()) {
            var files =
                    Map.of(
                            "sectors.csv",
                            shipped("sectors.csv"),
                            "service_kinds.csv",
                            shipped("service_kinds.csv"),
                            "capacity_kinds.csv",
                            KINDS
                                    + "own-rooms,Kamers,Rooms,kamer,room,kamers,rooms,obstetrics-acute,true,,,,,true\n",
                            "capacity_fields.csv",
                            FIELDS + "own-rooms.free,Vrij,Free,free,0,0,40,1,true,false,,1,true\n");
            assertThat(other.importing.run(NetworkFiles.ofTexts(files), NOW))
                    .isInstanceOf(Imported.class);

            other.importing.addMissing(ShippedCatalogue.files(), NOW);
            other.nanos.addAndGet(Duration.ofSeconds(2).toNanos());

            var capacity = other.network.snapshot().capacity();
            assertThat(capacity.list("obstetrics-acute"))
                    .extracting(CapacityShape::code)
                    .containsExactly("own-rooms");
            assertThat(capacity.find("delivery-rooms")).isEmpty();
            assertThat(capacity.find("ed-crowding")).isPresent();
        }
    }

    private static String shipped(String file) {
        return ShippedCatalogue.files().text(file);
    }

    private List<String> kinds(String serviceKind) {
        return fixture.network.snapshot().capacity().list(serviceKind).stream()
                .map(CapacityShape::code)
                .toList();
    }

    private NetworkImport run(String kinds, String fields) {
        return fixture.importing.run(
                NetworkFiles.ofTexts(
                        Map.of("capacity_kinds.csv", kinds, "capacity_fields.csv", fields)),
                NOW);
    }

    private void imported(String kinds, String fields) {
        assertThat(run(kinds, fields)).isInstanceOf(Imported.class);
        fixture.nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    private List<String> errors(String kinds, String fields) {
        return ((Rejected) run(kinds, fields))
                .errors().stream()
                        .map(
                                error ->
                                        error.file()
                                                + ":"
                                                + error.line()
                                                + " "
                                                + error.column()
                                                + " "
                                                + error.reason().code().code())
                        .toList();
    }
}
