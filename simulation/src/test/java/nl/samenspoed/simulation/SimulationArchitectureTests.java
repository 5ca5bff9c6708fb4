package nl.samenspoed.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Holds the arrows: plain Java and a few small libraries, no framework, no clock, no chance of its
 * own.
 */
class SimulationArchitectureTests {

    private static final String ROOT = "nl.samenspoed.simulation";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void simulationKnowsTheJdkMatchingAndItsSmallLibrariesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.apache.commons.rng..",
                        "org.apache.commons.statistics..",
                        "org.HdrHistogram..",
                        "com.networknt..",
                        "tools.jackson..",
                        "nl.samenspoed.matching..",
                        ROOT + "..")
                .check(CLASSES);
    }

    @Test
    void eachLibraryIsKnownInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".chance")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.rng..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".statistics")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.statistics..", "org.HdrHistogram..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".scenario")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.networknt..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyReadsTheClockOrMakesChanceOfItsOwn() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(System.class, "nanoTime").check(CLASSES);
        noClasses().should().callMethod(Math.class, "random").check(CLASSES);
        noClasses().should().dependOnClassesThat().areAssignableTo(Random.class).check(CLASSES);
    }
}
