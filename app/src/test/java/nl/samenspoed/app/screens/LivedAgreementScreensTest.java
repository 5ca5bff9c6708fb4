package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.access.NewAssignment;
import nl.samenspoed.app.access.NewPerson;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The three agreements of {@code doc/agreements} as people live them: brought as they are, signed
 * by somebody of each party, followed, not kept, seen by both and contested by one. Everybody has
 * an own screen, and everything that is decided is decided with a click.
 */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // Its agreements hold for a whole region, in which no other test may be.
            "samenspoed.test.world=lived"
        })
class LivedAgreementScreensTest {

    private static final Path FOLDER = Path.of("..", "doc", "agreements");

    private static final String POST = "spoeddienst-ankerglans";
    private static final String OTHER_POST = "spoeddienst-zilverfluit";
    private static final String HOSPITAL = "ziekenhuis-ankerknoop";
    private static final String NEIGHBOUR = "spoeddienst-kopervleugel";
    private static final String HOME = "zorggroep-echokade";
    private static final String BEDS = "zorggroep-nevelsprong";

    /** Who says what for each party; the role is one that signs. */
    private static final Map<String, String> ROLES =
            Map.of(
                    POST, "regiearts",
                    OTHER_POST, "regiearts",
                    HOSPITAL, "seh",
                    NEIGHBOUR, "regiearts",
                    HOME, "verpleegkundige",
                    BEDS, "verpleegkundige");

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Agreements agreements;
    private final Map<String, Screen> screens = new HashMap<>();
    private Scene scene;

    @BeforeEach
    void everyPartyHasSomebodyWhoSigns() {
        scene = new Scene(requests, placements, capacity, people, network);
        ROLES.forEach(this::hire);
    }

    private void hire(String organisation, String role) {
        var id = OrganisationId.forCode(organisation);
        var person =
                Scene.done(
                        people.create(
                                scene.boss(),
                                new NewPerson(
                                        organisation,
                                        "Tekent voor " + organisation,
                                        "nl",
                                        DemoPeople.PASSWORD)));
        var region = network.snapshot().regionOf(scene.bedsOfNurse()).id();
        var scope =
                role.equals("regiearts") ? new Scope.InRegion(region) : new Scope.OwnOrganisation();
        Scene.done(
                people.giveRole(
                        scene.boss(), person, new NewAssignment(role, id, scope, null, true)));
    }

    @AfterEach
    void everybodyGoesHome() {
        new SceneAgreements(scene, agreements, network).endAll();
        screens.values().forEach(Screen::close);
    }

    @Test
    void threeAgreementsAreSignedByTheirPartiesFollowedNotKeptAndContested(Screens screens)
            throws IOException {
        ROLES.keySet().forEach(who -> open(screens, who, look(who)));
        open(screens, "regiobureau", Look.DESKTOP);
        agree("oost.yaml", NEIGHBOUR, POST, HOSPITAL, HOME, BEDS);
        agree("oost-nijmegen.yaml", POST, HOSPITAL, OTHER_POST);
        agree("apeldoorn-doetinchem.yaml", NEIGHBOUR, BEDS);
        screen("regiobureau").goTo("/agreements").accessible().fits().picture("lived-agreements");

        followedInTheSubregion();
        var bed = offeredByTheNeighbour();
        refusedAlthoughReportedFree();
        seenByBoth(bed);
        contested();
    }

    private static Look look(String who) {
        return ROLES.getOrDefault(who, "").equals("verpleegkundige") ? Look.PHONE : Look.DESKTOP;
    }

    private void open(Screens some, String who, Look look) {
        screens.put(who, some.signedIn("http://127.0.0.1:" + port, who, look));
    }

    private Screen screen(String who) {
        return Objects.requireNonNull(screens.get(who), who);
    }

    /** The office brings the file and proposes it; it holds when the last party has signed. */
    private void agree(String file, String... parties) throws IOException {
        var office = screen("regiobureau").goTo("/agreements").page();
        office.locator("#text").fill(Files.readString(FOLDER.resolve(file)));
        office.locator("main form button.primary").click();
        assertThat(office.locator("#state")).hasText("concept");
        office.locator("#propose button").click();
        assertThat(office.locator("#state")).hasText("voorgelegd");
        for (var party : parties) {
            assertThat(office.locator("#state")).hasText("voorgelegd");
            sign(party);
            office.reload();
        }
        assertThat(office.locator("#state")).hasText("van kracht");
        screen("regiobureau").accessible().fits().wholePicture("lived-" + file);
    }

    private void sign(String party) {
        var page = screen(party).goTo("/agreements").page();
        page.locator(".notices a").click();
        page.locator("#sign-remark").fill("Besproken in ons overleg");
        page.locator("#sign button[value=agree]").click();
        assertThat(page.locator("#parties")).containsText("Tekent voor " + party);
        screen(party).accessible().fits().wholePicture("lived-signed-" + party);
    }

    /** At the post of Nijmegen there are ten minutes for home nursing, as was signed there. */
    private void followedInTheSubregion() {
        var nursing =
                network
                        .snapshot()
                        .listServices(network.snapshot().subregionOf(scene.bedsOfNurse()).id())
                        .stream()
                        .filter(service -> service.kind().equals("home-nursing-acute"))
                        .findFirst()
                        .orElseThrow();
        var request = scene.seeking(nursing, "Wond lekt, kan niet wachten tot morgen");
        var page = screen(POST).goTo("/requests/" + request + "/places").page();
        page.locator("#agreed summary").click();
        assertThat(page.locator("#agreed")).containsText("binnen 10 minuten");
        assertThat(page.locator("#agreed")).containsText("werkafspraak, versie 2026-1");
        screen(POST).accessible().fits().wholePicture("lived-subregion");
    }

    /**
     * The neighbour asks what was reported free outside its own area, and sees which rules it
     * follows.
     */
    private ServiceEntry offeredByTheNeighbour() {
        var bed = bed(BEDS);
        scene.figure(bed, 4, 12);
        var request =
                scene.seeking(
                        OrganisationId.forCode(NEIGHBOUR),
                        near(NEIGHBOUR, bed.kind()),
                        "Valt, kan niet alleen blijven");
        var page = screen(NEIGHBOUR).goTo("/requests/" + request + "/places?travel=60").page();
        page.locator("#agreed summary").click();
        assertThat(page.locator("#agreed")).containsText("hoogstens 3 plekken tegelijk");
        assertThat(page.locator("#agreed")).containsText("werkafspraak, versie 2026-2");
        screen(NEIGHBOUR).accessible().fits().wholePicture("lived-followed");
        page.locator("#left-out summary").click();
        page.locator("input[value='" + bed.id() + "']").check();
        screen(NEIGHBOUR).picture("lived-neighbour");
        page.locator("button[data-send]").click();
        assertThat(page.locator("#case-story")).containsText(bed.name());
        return bed;
    }

    private void refusedAlthoughReportedFree() {
        var page = screen(BEDS).goTo("/inbox").page();
        var refusing = page.locator("article[data-offer] details[id^=n-]").first();
        refusing.locator("summary").click();
        assertThat(refusing).containsText("U meldde 4 vrij");
        assertThat(refusing).containsText("werkafspraak, versie 2026-1");
        screen(BEDS).accessible().fits().wholePicture("lived-refusing");
        refusing.locator("button[value=full]").click();
        assertThat(page.locator("article[data-offer]")).hasCount(0);
    }

    private void seenByBoth(ServiceEntry bed) {
        for (var party : new String[] {BEDS, NEIGHBOUR}) {
            var breaches = screen(party).goTo("/breaches").page().locator("#breaches");
            assertThat(breaches).containsText("Vrij gemeld, niet geleverd");
            assertThat(breaches).containsText(bed.name());
            assertThat(breaches).containsText("werkafspraak, versie 2026-1");
            screen(party).accessible().fits().wholePicture("lived-breach");
        }
        // Nobody else, as long as it is with the two.
        var others = screen("regiobureau").goTo("/breaches").page().locator("#breaches");
        assertThat(others).not().containsText(bed.name());
    }

    private void contested() {
        var page = screen(BEDS).goTo("/breaches").page();
        page.locator("details[id^=contest-] summary").click();
        page.locator("textarea[name=explanation]").fill("Het bed ging net naar iemand met spoed");
        page.locator("details[id^=contest-] button").click();
        assertThat(page.locator("#breaches")).containsText("Betwist door");
        screen(BEDS).accessible().fits().wholePicture("lived-contested");
        var other = screen(NEIGHBOUR).goTo("/breaches").page().locator("#breaches");
        assertThat(other).containsText("Het bed ging net naar iemand met spoed");
        screen(NEIGHBOUR).accessible().fits().wholePicture("lived-contested");
    }

    private ServiceEntry bed(String organisation) {
        return network.snapshot().listServices(OrganisationId.forCode(organisation)).stream()
                .filter(service -> service.kind().equals("elv-low"))
                .filter(service -> service.hours().equals(OpeningHours.ALWAYS))
                .findFirst()
                .orElseThrow();
    }

    /** A service of this kind where an organisation works, so that the patient is from there. */
    private ServiceEntry near(String organisation, String kind) {
        var snapshot = network.snapshot();
        return snapshot.subregionsOf(OrganisationId.forCode(organisation)).stream()
                .flatMap(subregion -> snapshot.listServices(subregion).stream())
                .filter(service -> service.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
