package nl.samenspoed.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that a compiler does not know. */
@AnalyzeClasses(
        packages = "nl.samenspoed",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTests.NoTemplates.class})
class ArchitectureTests {

    private static final String ROOT = "nl.samenspoed.app";
    private static final String PART = "org.springframework.stereotype.Component";

    @ArchTest
    static final ArchRule realTimeEntersInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT)
                    .should()
                    .accessTargetWhere(readsTheRealClock());

    @ArchTest
    static final ArchRule chanceIsNamedAndSeeded =
            noClasses().should().accessTargetWhere(rollsUnseededDice());

    @ArchTest
    static final ArchRule nothingPrintsPastTheLog =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT, "nl.samenspoed.simulation.command")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule namesAreWordsOfTheDomain =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.samenspoed.app.templates..")
                    .should()
                    .haveNameMatching(".*(Service|Manager|Impl|Dto|DTO|Repository|Utils?|Helper)")
                    .because("the house style names things for what they are");

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule matchingIsPlainJava =
            noClasses()
                    .that()
                    .resideInAPackage("nl.samenspoed.matching..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.samenspoed.app..",
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net.http..");

    @ArchTest
    static final ArchRule rulesOfAgreementsArePlainJava =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "nl.samenspoed.app.agreement.rule", "nl.samenspoed.app.dryrun.replay")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net.http..",
                            "tools.jackson..");

    @ArchTest
    static final ArchRule controllersStayInTheirRoom =
            noClasses()
                    .that()
                    .areAnnotatedWith("org.springframework.stereotype.Controller")
                    .or()
                    .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .should()
                    .bePublic()
                    .allowEmptyShould(true);

    /** The scan does not look at classes within classes, see {@link Samenspoed}. */
    @ArchTest
    static final ArchRule partsStandByThemselvesOrWithinAPart =
            noClasses()
                    .that(areWithinAClassThatIsNoPart())
                    .should()
                    .beMetaAnnotatedWith(PART)
                    .orShould()
                    .beAnnotatedWith(PART);

    private static DescribedPredicate<JavaClass> areWithinAClassThatIsNoPart() {
        return describe(
                "are within a class that is no part",
                type ->
                        type.getEnclosingClass()
                                .filter(
                                        around ->
                                                !around.isAnnotatedWith(PART)
                                                        && !around.isMetaAnnotatedWith(PART))
                                .isPresent());
    }

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() {
        var roots = List.of(Path.of("src/main/java"), Path.of("../matching/src/main/java"));
        var silent = roots.stream().flatMap(ArchitectureTests::packages).filter(p -> !speaks(p));
        assertThat(silent).isEmpty();
    }

    private static Stream<Path> packages(Path root) {
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean speaks(Path directory) {
        var info = directory.resolve("package-info.java");
        try {
            if (Files.notExists(info)) {
                return false;
            }
            var text = Files.readString(info);
            return text.startsWith("/**") && text.contains("@NullMarked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheRealClock() {
        return describe(
                "reads the real clock",
                call -> {
                    var owner = call.getTargetOwner();
                    var name = call.getName();
                    var ofJavaTime = owner.getPackageName().equals("java.time");
                    var now = ofJavaTime && name.equals("now") && !takesAClock(call);
                    var clock =
                            (owner.isEquivalentTo(Clock.class)
                                            || owner.isEquivalentTo(InstantSource.class))
                                    && (name.startsWith("system") || name.startsWith("tick"));
                    var system =
                            owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
                    return now || clock || system;
                });
    }

    private static boolean takesAClock(JavaAccess<?> call) {
        return parameters(call).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof HasParameterTypes target
                ? target.getRawParameterTypes()
                : List.of();
    }

    private static DescribedPredicate<JavaAccess<?>> rollsUnseededDice() {
        return describe(
                "rolls unseeded dice",
                call -> {
                    var owner = call.getTargetOwner();
                    var unseeded =
                            owner.isEquivalentTo(Random.class)
                                    && call.getName().equals("<init>")
                                    && parameters(call).isEmpty();
                    return unseeded
                            || owner.isEquivalentTo(ThreadLocalRandom.class)
                            || owner.isEquivalentTo(Math.class) && call.getName().equals("random");
                });
    }

    /** What is generated from templates follows their rules, not ours. */
    static final class NoTemplates implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/app/templates/");
        }
    }
}
