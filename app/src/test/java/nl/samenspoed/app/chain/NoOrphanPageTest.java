package nl.samenspoed.app.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.access.DemoSignIn;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.dryrun.DryRuns;
import nl.samenspoed.app.feed.Feeds;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.Scenarios;
import nl.samenspoed.app.scenario.Studies;
import nl.samenspoed.app.screens.Scene;
import nl.samenspoed.app.screens.SceneAgreements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Whatever page a role may open, it can go to: from the menu, or by a link on a page that it sees.
 * A page counts once, whichever request or organisation it is about.
 */
@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class NoOrphanPageTest {

    /** What a page asks for by itself, and the door, which is behind whoever is inside. */
    private static final Set<String> NO_PAGE =
            Set.of(
                    "/",
                    "/live",
                    "/requests/queue",
                    "/ring",
                    "/inbox/capacity",
                    "/stops",
                    "/scenarios/studies/{id}/progress",
                    "/agreements/{agreement}/dry-runs/{id}/progress",
                    // Only from the case of a mother: NewbornScreenTest goes there.
                    "/requests/{id}/newborn",
                    "/sign-in",
                    // Patients come by their link; nobody at the desk has a way there.
                    "/my",
                    "/my/{token}");

    /** Enough to meet every kind of request and organisation, without reading all of them. */
    private static final int MOST_OF_A_KIND = 12;

    @LocalServerPort private int port;
    @Autowired private DemoPeople cast;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Feeds feeds;
    @Autowired private MustDeliverRules rules;
    @Autowired private Scenarios scenarios;
    @Autowired private Studies studies;
    @Autowired private Consults consults;
    @Autowired private Agreements agreements;
    @Autowired private DryRuns dryRuns;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyPageARoleMayOpenCanBeReachedByItsLinks() {
        var scene = new Scene(requests, placements, capacity, people, network);
        scene.open(scene.bedsOfNurse(), "Ligt op de grond");
        scene.seeking(scene.bedsOfNurse(), "Valt vaker");
        var advised = scene.advised(scene.bedsOfNurse(), "Kind met koorts");
        scene.accepted(scene.bedsOfNurse(), "Wond, koorts");
        scene.feed(feeds, scene.bedsOfNurse());
        var ignored = scene.mustDeliver(rules, scene.bedsOfNurse());
        studied(scene);
        scene.takeUp(consults, scene.consult(consults, advised));
        var files = new SceneAgreements(scene, agreements, network);
        var ignoredToo = files.tried(dryRuns, files.draft());
        var everybody = cast.list().stream().map(DemoSignIn::username).sorted().toList();
        var reached = new LinkedHashMap<String, Map<String, String>>();
        everybody.forEach(person -> reached.put(person, walk(person, advised)));

        var examples = new HashMap<String, String>();
        patterns().stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !pattern.contains("{"))
                .forEach(pattern -> examples.put(pattern, pattern));
        reached.values().forEach(examples::putAll);

        var orphans = new ArrayList<String>();
        everybody.forEach(person -> orphans.addAll(orphans(person, examples, reached.get(person))));
        assertThat(examples).hasSizeGreaterThan(20);
        assertThat(orphans).isEmpty();
    }

    @Test
    void everyPageIsReachedBySomebody() {
        var scene = new Scene(requests, placements, capacity, people, network);
        scene.seeking(scene.bedsOfNurse(), "Valt vaker");
        var advised = scene.advised(scene.bedsOfNurse(), "Kind met koorts");
        scene.feed(feeds, scene.bedsOfNurse());
        var ignored = scene.mustDeliver(rules, scene.bedsOfNurse());
        studied(scene);
        scene.takeUp(consults, scene.consult(consults, advised));
        var ignoredToo = new SceneAgreements(scene, agreements, network).draft();
        var reached = new TreeSet<String>();
        var some =
                List.of(
                        "triagist",
                        "regiearts",
                        "verpleegkundige",
                        "regiobureau",
                        "huisarts",
                        "logbeheerder");
        for (var person : some) {
            reached.addAll(walk(person, advised).keySet());
        }
        reached.addAll(walk("beheerder", advised).keySet());

        assertThat(patterns())
                .extracting(PathPattern::getPatternString)
                .filteredOn(pattern -> !NO_PAGE.contains(pattern))
                .isSubsetOf(reached);
    }

    /** A study that is done; only then there is a report to go to. */
    private void studied(Scene scene) {
        var id = scene.study(scenarios, studies);
        var office = Scene.actor("Office", scene.organisation("regiobureau"), new Scope.Country());
        await().until(() -> studies.find(office, id).orElseThrow().state() == LabStudy.State.DONE);
    }

    private List<String> orphans(
            String person, Map<String, String> examples, Map<String, String> reached) {
        try (var visitor = Visitor.signedIn(address(), person)) {
            return examples.entrySet().stream()
                    .filter(page -> !NO_PAGE.contains(page.getKey()))
                    .filter(page -> !reached.containsKey(page.getKey()))
                    .filter(page -> visitor.get(page.getValue()).statusCode() == 200)
                    .map(page -> person + " may open " + page.getKey() + " but finds no way to it")
                    .sorted()
                    .toList();
        }
    }

    /**
     * Every kind of page that links lead to from home, with one example of each.
     *
     * @param one a case that is looked at whatever stands before it in the list: other tests share
     *     the database, and only some of a kind are read
     */
    private Map<String, String> walk(String person, CareRequestId one) {
        var seen = new HashMap<String, Set<String>>();
        var examples = new HashMap<String, String>();
        var open = new ArrayDeque<>(List.of("/", "/requests/" + one));
        try (var visitor = Visitor.signedIn(address(), person)) {
            while (!open.isEmpty()) {
                var path = open.pop();
                var answer = visitor.get(path);
                if (answer.statusCode() != 200) {
                    continue;
                }
                pattern(path).ifPresent(kind -> examples.putIfAbsent(kind, path));
                for (var link : Visitor.links(answer.body())) {
                    if (isNew(seen, link)) {
                        open.add(link);
                    }
                }
            }
        }
        return examples;
    }

    private boolean isNew(Map<String, Set<String>> seen, String link) {
        var kind = pattern(link);
        if (kind.isEmpty()) {
            return false;
        }
        var same = seen.computeIfAbsent(kind.get(), any -> new TreeSet<>());
        return same.size() < MOST_OF_A_KIND && same.add(link);
    }

    private Optional<String> pattern(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns().stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    /** Of what can be asked for, the most specific first. */
    private List<PathPattern> patterns() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .sorted()
                .toList();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
