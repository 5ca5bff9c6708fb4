package nl.samenspoed.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house: their doors are closed to what is private, and arrows point one way. */
class ModularityTests {

    /**
     * What each module of the core may know. Whoever is not here is an edge and may know them all.
     */
    private static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    Map.entry("command", Set.of()),
                    Map.entry("store", Set.of()),
                    Map.entry("network", Set.of("command")),
                    Map.entry("access", Set.of("network", "command")),
                    Map.entry("audit", Set.of("access", "network", "command")),
                    Map.entry("stream", Set.of("access", "network", "command")),
                    Map.entry("page", Set.of("stream", "access", "network", "command")),
                    Map.entry("patient", Set.of("access", "audit", "stream", "network", "command")),
                    Map.entry(
                            "request",
                            Set.of(
                                    "patient",
                                    "agreement",
                                    "access",
                                    "audit",
                                    "stream",
                                    "network",
                                    "command")),
                    Map.entry(
                            "triage",
                            Set.of(
                                    "request", "patient", "access", "audit", "stream", "network",
                                    "command")),
                    Map.entry(
                            "consult",
                            Set.of(
                                    "request",
                                    "patient",
                                    "agreement",
                                    "access",
                                    "audit",
                                    "stream",
                                    "network",
                                    "command",
                                    "store")),
                    Map.entry(
                            "elsewhere",
                            Set.of("request", "patient", "access", "audit", "network", "command")),
                    Map.entry(
                            "capacity",
                            Set.of("agreement", "network", "access", "audit", "stream", "command")),
                    Map.entry(
                            "feed",
                            Set.of("capacity", "network", "access", "audit", "stream", "command")),
                    Map.entry(
                            "agreement",
                            Set.of("network", "access", "audit", "stream", "command", "store")),
                    Map.entry(
                            "placement",
                            Set.of(
                                    "request",
                                    "patient",
                                    "capacity",
                                    "consult",
                                    "agreement",
                                    "network",
                                    "access",
                                    "audit",
                                    "stream",
                                    "command",
                                    "store")),
                    Map.entry(
                            "dryrun",
                            Set.of(
                                    "agreement",
                                    "request",
                                    "placement",
                                    "consult",
                                    "capacity",
                                    "network",
                                    "access",
                                    "audit",
                                    "stream",
                                    "command",
                                    "page")));

    private static final List<String> EDGES =
            List.of("fhir", "desk", "administration", "scenario", "demo");

    private final ApplicationModules modules =
            ApplicationModules.of(
                    Samenspoed.class, resideInAPackage("nl.samenspoed.app.templates.."));

    @Test
    void modulesTouchEachOtherOnlyAtTheirDoors() {
        modules.verify();
    }

    @Test
    void arrowsPointOneWay() {
        var wrong = new TreeSet<String>();
        for (var module : modules) {
            var may = MAY_KNOW.get(name(module));
            if (may == null) {
                assertThat(EDGES).as("a new module needs its arrows here").contains(name(module));
                continue;
            }
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(ModularityTests::name)
                    .filter(target -> !may.contains(target))
                    .forEach(target -> wrong.add(name(module) + " -> " + target));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("slow")
    void theHouseIsDrawn() {
        new Documenter(modules).writeDocumentation();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
