package nl.samenspoed.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.dryrun.DryRuns;
import nl.samenspoed.app.feed.Feeds;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.scenario.Scenarios;
import nl.samenspoed.app.scenario.Studies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every page there is, as everybody may see it: both languages, light and dark, desk and phone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class EveryPageTest {

    /** What a page asks for by itself, what is a file, and what only leads elsewhere. */
    private static final Set<String> NO_PAGE =
            Set.of(
                    "/",
                    "/live",
                    "/requests/queue",
                    "/ring",
                    "/consults/roster/export",
                    "/inbox/capacity",
                    "/stops",
                    "/administration/network/export",
                    "/administration/protocols/{id}/text",
                    "/agreements/{id}/file",
                    "/agreements/{agreement}/dry-runs/{id}/progress",
                    "/scenarios/one/{name}/text",
                    "/scenarios/studies/{id}/progress",
                    "/scenarios/studies/{id}/report.md",
                    "/scenarios/studies/{id}/report.csv",
                    "/scenarios/studies/{id}/courses.csv",
                    "/scenarios/studies/{id}/report.pdf",
                    "/scenarios/studies/{id}/study.zip",
                    "/scenarios/studies/{id}/runs.csv",
                    "/scenarios/studies/{id}/scenario-{number}.yaml");

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Feeds feeds;
    @Autowired private MustDeliverRules rules;
    @Autowired private Breaches breaches;
    @Autowired private Consults consults;
    @Autowired private Agreements agreements;
    @Autowired private DryRuns dryRuns;
    @Autowired private Scenarios scenarios;
    @Autowired private Studies studies;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Map<String, List<String>> pages = Map.of();

    @BeforeAll
    void fill() {
        var scene = new Scene(requests, placements, capacity, people, network);
        scene.fillBoard();
        var beds = scene.bedsOfNurse();
        scene.mustDeliver(rules, beds);
        scene.contested(breaches, scene.refused(beds, "Wond, alleen thuis"));
        scene.refused(beds, "Valt, kan niet alleen blijven");
        pages =
                Map.of(
                        "regiearts",
                        List.of("/validation"),
                        "huisarts",
                        advising(scene),
                        "triagist",
                        casework(scene),
                        "verpleegkundige",
                        receiving(scene),
                        "regiobureau",
                        office(scene),
                        "logbeheerder",
                        List.of("/audit", "/emergency-access/review", "/requests/new", "/nowhere"),
                        "beheerder",
                        administration(scene));
    }

    private static List<String> casework(Scene scene) {
        var beds = scene.bedsOfNurse();
        var fresh = "/requests/" + scene.open(beds, "Ligt op de grond");
        var positive = scene.open(beds, "Pijn op de borst");
        scene.give(positive, new RequestCommand.AnswerRedFlags(Set.of(RedFlag.CIRCULATION), null));
        var seeking = "/requests/" + scene.seeking(beds, "Valt vaker");
        var offered = "/requests/" + scene.offer(beds, "Verward, koorts").request();
        var ended = scene.open(beds, "Belde per ongeluk");
        scene.give(ended, new RequestCommand.Withdraw("vergissing"));
        var all =
                new ArrayList<>(
                        List.of(
                                "/requests",
                                "/requests/new",
                                "/waiting",
                                "/shift",
                                "/feedback",
                                "/emergency-access",
                                "/my",
                                "/my/unknown",
                                fresh));
        Stream.of(
                        "red-flags",
                        "note",
                        "bring-in",
                        "conference",
                        "limits",
                        "worse",
                        "call-back",
                        "contact",
                        "patient",
                        "lead",
                        "divert",
                        "withdraw",
                        "patient-link",
                        "consent",
                        "same-person",
                        "newborn",
                        "hand-over")
                .forEach(step -> all.add(fresh + "/" + step));
        Stream.of("urgency", "decision", "places", "close")
                .forEach(step -> all.add(seeking + "/" + step));
        var advised = "/requests/" + scene.advised(beds, "Kind met koorts");
        all.addAll(List.of(advised, advised + "/call-back", advised + "/advice"));
        var placed = "/requests/" + scene.accepted(beds, "Wondzorg") + "/transport";
        all.addAll(
                List.of(placed, placed + "?kind=wheelchair-taxi", placed + "?kind=own-transport"));
        all.addAll(List.of("/requests/" + positive, offered, "/requests/" + ended));
        return all;
    }

    private List<String> advising(Scene scene) {
        var beds = scene.bedsOfNurse();
        var asked = scene.consult(consults, scene.open(beds, "Slikt pillen door elkaar"));
        var taken = scene.consult(consults, scene.open(beds, "Valt vaker, verward"));
        scene.takeUp(consults, taken);
        return List.of("/consults", "/consults/" + asked, "/consults/" + taken);
    }

    private List<String> office(Scene scene) {
        var files = new SceneAgreements(scene, agreements, network);
        var draft = files.draft();
        var tried = files.tried(dryRuns, draft);
        return List.of(
                "/overview",
                "/forced",
                "/breaches",
                "/agreements",
                "/agreements/" + draft,
                "/agreements/" + draft + "/dry-runs",
                "/agreements/" + draft + "/dry-runs/" + tried,
                "/scenarios/studies/" + scene.study(scenarios, studies),
                "/scenarios/studies/" + scene.sensitivity(studies),
                "/scenarios",
                "/scenarios/sensitivity",
                "/scenarios/one/four-desks.yaml",
                "/scenarios/one/" + Scene.SCENARIO.replace(" ", "%20") + ".yaml",
                "/scenarios/new");
    }

    private static List<String> receiving(Scene scene) {
        var beds = scene.bedsOfNurse();
        scene.offer(beds, "Kan niet alleen blijven");
        var accepted = "/requests/" + scene.accepted(beds, "Wond, koorts");
        var asked = scene.seeking(beds, "Wondzorg");
        scene.give(asked, new RequestCommand.OfferLead(beds.organisation(), "bekend bij u"));
        return List.of(
                "/inbox",
                accepted,
                accepted + "/no-show",
                "/requests/" + asked + "/decline-lead",
                "/capacity",
                "/capacity/wall",
                "/desks",
                "/capacity/services/" + beds.id(),
                "/map",
                "/map?region=all&subregion=all",
                "/network",
                "/network/organisations/" + beds.organisation());
    }

    private List<String> administration(Scene scene) {
        var beds = scene.bedsOfNurse();
        var keep = "/administration/network";
        var own = keep + "/organisations/" + beds.organisation();
        var person = Scene.done(people.list(scene.boss())).getFirst().id();
        return List.of(
                keep,
                own,
                own + "/edit",
                own + "/locations/new",
                own + "/services/new",
                keep + "/organisations/new",
                keep + "/locations/" + beds.location(),
                keep + "/services/" + beds.id(),
                keep + "/files",
                "/consults/roster",
                "/administration/people",
                "/administration/people/" + person,
                "/administration/feeds",
                "/administration/feeds/" + scene.feed(feeds, beds),
                "/administration/ladders",
                "/administration/protocols",
                "/administration/validation",
                "/administration/ladders/b5f0c1de-0000-4000-8000-000000000001",
                "/administration/deliver",
                "/administration/deliver/" + scene.mustDeliver(rules, beds),
                "/demo",
                "/desk/style",
                "/desk/style/desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "triagist",
                "regiearts",
                "huisarts",
                "verpleegkundige",
                "regiobureau",
                "logbeheerder",
                "beheerder"
            })
    void isAccessibleToEverybody(String person, Screens screens) {
        try (var screen = signedIn(person, screens)) {
            for (var page : pages.get(person)) {
                screen.goTo(page).accessibleToEverybody();
            }
            // Two of them are refused on purpose, which the browser mentions.
            if (person.equals("logbeheerder")) {
                screen.forgiveComplaints();
            }
        }
    }

    @Test
    void theDoorIsAccessibleToEverybody(Screens screens) {
        try (var screen = screens.open(address(), Look.DESKTOP)) {
            screen.goTo("/sign-in?error").accessibleToEverybody();
            screen.goTo("/my/unknown").accessibleToEverybody();
            screen.goTo("/my").accessibleToEverybody();
        }
    }

    @Test
    void noPageIsForgotten() {
        var patterns = new TreeSet<>(patterns());
        var seen =
                Stream.concat(Stream.of("/sign-in"), pages.values().stream().flatMap(List::stream))
                        .map(page -> PathContainer.parsePath(page.replaceFirst("\\?.*", "")))
                        .flatMap(
                                path ->
                                        patterns.stream()
                                                .filter(pattern -> pattern.matches(path))
                                                .limit(1))
                        .map(PathPattern::getPatternString)
                        .collect(Collectors.toSet());
        assertThat(patterns)
                .hasSizeGreaterThan(20)
                .extracting(PathPattern::getPatternString)
                .filteredOn(pattern -> !NO_PAGE.contains(pattern))
                .isSubsetOf(seen);
    }

    /** Of what can be asked for, the most specific first. */
    private List<PathPattern> patterns() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    private Screen signedIn(String username, Screens screens) {
        return screens.signedIn(address(), username, Look.DESKTOP);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
