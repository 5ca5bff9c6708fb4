package nl.samenspoed.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.rule.Subject;
import org.junit.jupiter.api.Test;

/**
 * What partners can agree about is read in one place per subject: what they signed, or else the
 * setting of its table. No clock, ladder, mandate or norm stands in the code beside that. Each
 * table below is exact: whoever adds a line to one says why, and whoever needs none takes it away.
 */
class RulesComeFromAgreementsTest {

    private static final String ROOT = "nl.samenspoed.app.";
    private static final Path SOURCES = Path.of("src/main/java/nl/samenspoed/app");
    private static final List<String> DECIDING =
            List.of("placement", "capacity", "consult", "request");

    /** Every length of time in what decides: the class, how many it has, and why it is no rule. */
    private static final String LENGTHS =
            """
            placement.PlacementSettings | 7 | the setting where nobody signed a clock, and how waiting counts
            placement.LadderRules       | 3 | bounds on what a ladder of the settings may say
            placement.SearchTerms       | 2 | bounds on what a searcher may type
            placement.WaitingWeight     | 1 | how waiting counts in the order of the proposal
            placement.RecordingBreaches | 2 | the days of the rule itself, as a time
            placement.Breaches          | 2 | how long a breach is shown and reported
            placement.LeadClocks        | 1 | how far back a lead that nobody took is looked for
            placement.ForcingPlaces     | 1 | how far the report of forced placements goes back
            placement.ReadingRides      | 1 | how long a ride that is over is shown
            placement.Reliabilities     | 1 | how far counting a place goes back
            placement.Ringing           | 1 | how long a missed offer is shown
            placement.LapsingOffers     | 1 | lease of a node
            placement.TakingSteps       | 1 | lease of a node
            capacity.StopCatalogue      | 1 | the setting, read from its table
            capacity.HandlingStops      | 1 | bounds on the end that is typed
            capacity.Told               | 1 | how far the clock of another system may run ahead
            consult.ConsultSettings     | 6 | the setting where nobody named a time to answer
            consult.EndingConsults      | 1 | lease of a node
            consult.LocalHours          | 2 | the day after, for hours past midnight
            consult.Presences           | 2 | how long somebody is there who names no end
            consult.Roster              | 2 | how far ahead a roster goes, and the instant that is now
            request.ReassessmentClock   | 5 | the setting of triage; partners cannot agree about it
            request.Deciding            | 1 | bounds on the start that is typed
            request.DecidingCallBack    | 1 | bounds on the time that is typed
            request.DecidingConsult     | 1 | bounds on the time that is typed
            request.DecidingRide        | 3 | bounds on the times that are typed
            request.DecidingTelephone   | 1 | bounds on the time that is typed
            request.WhereWanted         | 2 | bounds on the distance that is typed
            request.RepeatContacts      | 1 | how far back a second contact is recognised
            request.TellingPractice     | 2 | opening hours of a practice as times
            request.RequestTotals       | 2 | what the database counted, as times
            """;

    /**
     * Who asks what was signed about a subject. The past ({@code dryrun}) asks what would be; about
     * desks and pressure module agreement answers by itself; a kind of breach says of what it is
     * one, and asks nothing.
     */
    private static final String ASKED =
            """
            offer-clock        | placement.BreachKind, placement.SignedOfferAgreements
            parallel-offers    | placement.SignedOfferAgreements
            escalation-ladder  | placement.SignedLadderAgreements
            must-deliver       | placement.BreachKind, placement.DeliverAgreements
            figure-validity    | capacity.FigureValidity
            stop-norm          | capacity.StopNorms, placement.BreachKind
            outcome-validation | request.SignedValidationAgreements
            force-mandate      | placement.ForceMandates
            consult-duty       | placement.ConsultDuties, placement.Escalations, placement.SignedOfferAgreements
            sharing            | consult.Sharing
            catchment          | placement.SearchAgreements
            preference         | placement.SearchAgreements
            desk-organisation  |
            desk-hours         |
            desk-discipline    | consult.DeskSeats
            pressure-mode      |
            lead-clock         | placement.BreachKind, placement.LeadClocks
            breach-route       | placement.BreachRoutes
            """;

    /** The one class that reads and writes the settings where nobody signed anything. */
    private static final String TABLES =
            """
            placement.ladder              | placement.JdbcLadders
            placement.must_deliver        | placement.JdbcMustDeliver
            placement.must_deliver_change | placement.JdbcMustDeliver
            request.validation_agreement  | request.JdbcValidationAgreements
            capacity.stop_kind            | capacity.StopCatalogue
            """;

    /**
     * Who knows those classes: the one that asks first what was signed, and who keeps settings. Two
     * more only read times of a row with it.
     */
    private static final String KNOWN_BY =
            """
            placement.JdbcLadders            | placement.Ladders, placement.SignedLadderAgreements
            placement.JdbcMustDeliver        | placement.BreachRow, placement.DeliverAgreements, placement.Duties, placement.MustDeliverRules
            request.JdbcValidationAgreements | request.SignedValidationAgreements, request.Validations
            """;

    /**
     * Who reads a setting that stands for a rule. An offer for transport and the clock of a
     * question are no subject of agreements; the past is tried with the settings of then; searches
     * fall back on the setting where no place is near, and each figure brings its own.
     */
    private static final String READ_BY =
            """
            placement.PlacementSettings.clockFor | placement.MakingOffers, placement.OrderingTransport
            consult.ConsultSettings.clockFor     | consult.AskingAdvice
            capacity.StopKind.norm               | capacity.StopNorms, dryrun.AssemblingPasts
            network.CapacityCatalogue.validity   | capacity.FigureValidity, demo.life.ReportingCapacity, dryrun.AssemblingPasts, placement.Proposals, placement.SearchingPlaces
            """;

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("nl.samenspoed.app");

    @Test
    void everyLengthOfTimeInWhatDecidesIsNamedHereWithItsReason() {
        var found =
                CLASSES.stream()
                        .filter(RulesComeFromAgreementsTest::decides)
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(RulesComeFromAgreementsTest::isALength)
                        .collect(
                                groupingBy(
                                        access -> name(access.getOriginOwner()),
                                        TreeMap::new,
                                        counting()));
        assertThat(lines(found)).isEqualTo(lines(counts(LENGTHS)));
        assertThat(rows(LENGTHS)).allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
    }

    @Test
    void noLengthOfTimeHidesInSqlOrInADefault() {
        var hidden = Pattern.compile("interval '|make_interval|DefaultValue\\(\"\\d+[smhd]\"\\)");
        var found =
                sources(SOURCES)
                        .filter(file -> DECIDING.contains(module(file)))
                        .filter(file -> hidden.matcher(text(file)).find())
                        .map(RulesComeFromAgreementsTest::name)
                        .sorted()
                        .toList();
        assertThat(found)
                .as("settings of the program; and figures whose validity was asked for")
                .containsExactly(
                        "consult.ConsultSettings",
                        "placement.CountingOffers",
                        "placement.Duties",
                        "placement.PlacementSettings",
                        "placement.Reliabilities",
                        "request.ClaimSettings",
                        "request.EmergencySettings",
                        "request.FeedbackSettings",
                        "request.PatientLinkSettings");
    }

    @Test
    void everySubjectIsAskedWhereItIsNamedToBe() {
        var found = new TreeMap<String, Set<String>>();
        for (var subject : Subject.values()) {
            found.put(
                    subject.code(),
                    CLASSES.stream()
                            .filter(type -> !isOf(type, "agreement") && !isOf(type, "dryrun"))
                            .filter(type -> namesSubject(type, subject))
                            .map(RulesComeFromAgreementsTest::name)
                            .collect(toCollection(TreeSet::new)));
        }
        assertThat(lines(found)).isEqualTo(lines(sets(ASKED)));
    }

    @Test
    void everyTableOfSettingsIsReadByOneClass() {
        var found = new TreeMap<String, Set<String>>();
        for (var table : sets(TABLES).keySet()) {
            var named =
                    Pattern.compile("\\b(from|join|into|update|delete from)\\s+" + table + "\\b");
            found.put(
                    table,
                    sources(SOURCES)
                            .filter(file -> named.matcher(text(file)).find())
                            .map(RulesComeFromAgreementsTest::name)
                            .collect(toCollection(TreeSet::new)));
        }
        assertThat(lines(found)).isEqualTo(lines(sets(TABLES)));
    }

    @Test
    void settingsAreKnownOnlyToWhoAsksFirstWhatWasSigned() {
        var found = new TreeMap<String, Set<String>>();
        for (var known : sets(KNOWN_BY).keySet()) {
            found.put(
                    known,
                    CLASSES.get(ROOT + known).getDirectDependenciesToSelf().stream()
                            .map(Dependency::getOriginClass)
                            .map(RulesComeFromAgreementsTest::name)
                            .filter(name -> !name.equals(known))
                            .collect(toCollection(TreeSet::new)));
        }
        assertThat(lines(found)).isEqualTo(lines(sets(KNOWN_BY)));
    }

    @Test
    void settingsThatStandForARuleAreReadWhereTheyAreNamedToBe() {
        var found = new TreeMap<String, Set<String>>();
        for (var read : sets(READ_BY).keySet()) {
            found.put(
                    read,
                    CLASSES.stream()
                            .filter(type -> reads(type, read))
                            .map(RulesComeFromAgreementsTest::name)
                            .filter(name -> !read.startsWith(name + "."))
                            .collect(toCollection(TreeSet::new)));
        }
        assertThat(lines(found)).isEqualTo(lines(sets(READ_BY)));
    }

    /** A length that is made of a number, or a number that is added to a time. */
    private static boolean isALength(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getName();
        return switch (owner) {
            case "java.time.Duration", "java.time.Period" ->
                    name.startsWith("of") || name.equals("parse") || moves(name);
            case "java.time.Instant",
                    "java.time.LocalTime",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime" ->
                    moves(name) || isPlusOrMinus(name) && takesANumber(access);
            case "java.util.concurrent.TimeUnit" -> name.startsWith("to");
            case "java.time.temporal.ChronoUnit" -> name.equals("getDuration");
            default -> false;
        };
    }

    private static boolean moves(String name) {
        return name.matches(
                "(plus|minus)(Nanos|Millis|Seconds|Minutes|Hours|Days|Weeks|Months|Years)");
    }

    private static boolean isPlusOrMinus(String name) {
        return name.equals("plus") || name.equals("minus");
    }

    private static boolean takesANumber(JavaAccess<?> access) {
        return access.getTarget() instanceof HasParameterTypes target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(long.class));
    }

    private static boolean namesSubject(JavaClass type, Subject subject) {
        return type.getFieldAccessesFromSelf().stream()
                .anyMatch(
                        access ->
                                access.getTargetOwner().isEquivalentTo(Subject.class)
                                        && access.getName().equals(subject.name()));
    }

    private static boolean reads(JavaClass type, String member) {
        return type.getAccessesFromSelf().stream()
                .anyMatch(
                        access ->
                                (ROOT + member)
                                        .equals(
                                                access.getTargetOwner().getName()
                                                        + "."
                                                        + access.getName()));
    }

    private static boolean decides(JavaClass type) {
        return DECIDING.stream().anyMatch(module -> isOf(type, module));
    }

    private static boolean isOf(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith(ROOT + module + ".");
    }

    /** Of the file it stands in, below the root. */
    private static String name(JavaClass type) {
        return type.getName().substring(ROOT.length()).replaceFirst("\\$.*", "");
    }

    private static String name(Path file) {
        return SOURCES.relativize(file)
                .toString()
                .replace(".java", "")
                .replace(java.io.File.separatorChar, '.');
    }

    private static String module(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static Stream<Path> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static Map<String, Long> counts(String table) {
        return rows(table).stream()
                .collect(Collectors.toMap(List::getFirst, row -> Long.valueOf(row.get(1))));
    }

    private static Map<String, Set<String>> sets(String table) {
        return rows(table).stream()
                .collect(
                        Collectors.toMap(
                                List::getFirst,
                                row ->
                                        Arrays.stream(row.get(1).split(","))
                                                .map(String::strip)
                                                .filter(name -> !name.isEmpty())
                                                .collect(toCollection(TreeSet::new))));
    }

    /** One line each, so that a difference is read at a glance. */
    private static String lines(Map<String, ?> table) {
        return new TreeMap<>(table)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(joining("\n"));
    }
}
