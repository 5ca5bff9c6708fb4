package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.fhir.Asks.Ask;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every role against every interaction that the CapabilityStatement names: who may is a table, and
 * nobody else does. All work at the home that what is asked for belongs to; the last column is a
 * connected system, which may everything, in another home.
 */
@Tag("slow")
class EveryRoleOverFhirTest {

    private static final List<String> COLUMNS =
            List.of(
                    """
                    triagist regiearts zorgcoordinator centralist ambulance
                    huisarts seh ggz-triagist verloskundige verpleegkundige
                    sociaal-domein regiobureau verzekeraar toezichthouder logbeheerder
                    beheerder dienstmanager crisisfunctionaris koppeling chauffeur
                    geriatrisch-verpleegkundige specialist-ouderengeneeskunde apotheker elsewhere
                    """
                            .strip()
                            .split("\\s+"));

    /**
     * {@code +} done, {@code -} 403, {@code 0} 404, {@code ?} 422: of what it names nothing is
     * known there.
     */
    private static final String TABLE =
            """
            metadata                            | +++++ +++++ +++++ +++++ ++++
            $who-am-i                           | +++++ +++++ +++++ +++++ ++++
            OperationDefinition read            | +++++ +++++ +++++ +++++ ++++
            transaction                         | +++++ ++++- ----- -+-+- ---+
            batch                               | +++++ ++++- ----- -+-+- ---+
            Organization read                   | +++++ +++++ ++++- ++++- ++++
            Organization search-type            | +++++ +++++ ++++- ++++- ++++
            Location read                       | +++++ +++++ ++++- ++++- ++++
            Location search-type                | +++++ +++++ ++++- ++++- ++++
            HealthcareService read              | +++++ +++++ ++++- ++++- ++++
            HealthcareService search-type       | +++++ +++++ ++++- ++++- ++++
            HealthcareService $declare-stop     | -+--- -++++ +---- ---+- ----
            HealthcareService $put-stop-in-force | -+--- -++++ +---- ---+- ----
            HealthcareService $prolong-stop     | -+--- -++++ +---- ---+- ----
            HealthcareService $lift-stop        | -+--- -++++ +---- ---+- ----
            Patient read                        | +++++ +++++ 00000 0+++0 0000
            Patient search-type                 | +++++ ++++- ----- -+-+- ---+
            Patient create                      | +++++ ++++- ----- -+-+- ---+
            Patient create if-none-exist        | +++++ ++++- ----- -+-+- ---+
            Patient update                      | +++++ ++++- ----- -+-+- ---0
            ServiceRequest read                 | +++++ +++++ 00000 0+++0 0000
            ServiceRequest vread                | +++++ +++++ 00000 0+++0 0000
            ServiceRequest history-instance     | +++++ +++++ 00000 0+++0 0000
            ServiceRequest search-type          | +++++ +++++ ----- -+++- ---+
            ServiceRequest create               | +++++ ++++- ----- -+-+- ---+
            ServiceRequest create about-ours    | +++++ ++++- ----- -+-+- ---?
            ServiceRequest create if-none-exist | +++++ ++++- ----- -+-+- ---+
            ServiceRequest $story               | +++++ +++++ 00000 0+++0 0000
            ServiceRequest $report-deterioration | +++++ +++++ ----- -+++- ---0
            ServiceRequest $take-over-from-dispatch | ++-++ ++++- ----- ---+- ---0
            ServiceRequest $validate-outcome    | -+--- ----- ----- ----- ----
            ServiceRequest $record-contact      | +++++ +++++ ----- -+++- ---0
            ServiceRequest $record-conference   | +++++ +++++ ----- -+++- ---0
            ServiceRequest $plan-call-back      | +++++ +++++ ----- -+++- ---0
            ServiceRequest $settle-call-back    | +++++ +++++ ----- -+++- ---0
            ServiceRequest $record-treatment-limits | +++++ +++++ ----- -+++- ---0
            Patient $record-consent             | +++++ +++++ ----- ---+- ---0
            Consent read                        | +++++ +++++ 00000 0+++0 0000
            Consent search-type                 | +++++ +++++ 00000 0+++0 0000
            ServiceRequest $offer-shift         | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $accept-shift        | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $decline-shift       | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $add-note            | +++++ +++++ ----- -+++- ---0
            ServiceRequest $identify-patient    | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $answer-red-flags    | ++-++ ++++- ----- ---+- ---0
            ServiceRequest $hand-over-to-112    | +++++ +++++ ----- -+-+- ---0
            ServiceRequest $assess-urgency      | ++-++ ++++- ----- ---+- ---0
            ServiceRequest $override-urgency    | ++-++ ++++- ----- ---+- ---0
            ServiceRequest $decide-care         | ++-++ ++++- ----- ---+- ---0
            ServiceRequest $find-places         | +++++ ++++- ----- -+++- ---0
            ServiceRequest $place-outside       | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $start-ladder        | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $go-without-advice   | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $stop-ladder         | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $take-up-duty-call   | ----- ----- ----- -+--- ----
            ServiceRequest $force-place         | ----- ----- ----- -++-- ----
            ServiceRequest $claim               | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $release             | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $confirm-arrival     | +++-- +++++ +---- ---+- ---0
            ServiceRequest $report-no-show      | +++-- +++++ +---- ---+- ---0
            ServiceRequest $offer-lead          | +++++ +++++ ----- -+-+- ---0
            ServiceRequest $accept-lead         | +++++ +++++ ----- -+-+- ---0
            ServiceRequest $decline-lead        | +++++ +++++ ----- -+-+- ---0
            ServiceRequest $withdraw            | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $divert              | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $close               | +++-- +++++ ----- ---+- ---0
            Task read                           | +++++ +++++ +0000 0++++ 0000
            Task search-type                    | +++++ +++++ +---- -++++ ---+
            Task create                         | +++++ ++++- ----- -+-+- ---0
            Task update accepted                | +++-+ +++++ +---- ---++ ---0
            Task update requested               | +++-+ +++++ +---- ---++ ---0
            Task update rejected                | +++-+ +++++ +---- ---++ ---0
            Task $accept-forced                 | +++-+ +++++ +---- ---++ ---0
            Task $propose-start                 | +++-+ +++++ +---- ---++ ---0
            Task $say                           | +++++ ++++0 ----- -+-+- 0000
            Task $accept-start                  | +++++ ++++- ----- -+-+- ---0
            Task $decline-start                 | +++++ ++++- ----- -+-+- ---0
            HealthcareService $breaches         | +++++ +++++ ++--- -+-++ ---+
            Task $contest-breach                | +++++ +++++ +---- -+-++ ---0
            Task $settle-breach                 | ----- ----- -+--- ----- ----
            Task update cancelled               | +++++ ++++- ----- -+-+- ---0
            Task create transport               | +++++ ++++- ----- -+-+- ---0
            Task update driving                 | +++-+ +++++ +---- ---++ ---0
            Task update failed                  | +++-+ +++++ +---- ---++ ---0
            Task $expect-arrival                | +++-+ +++++ +---- ---++ ---0
            Task $report-ride                   | +++-+ +++++ +---- ---++ ---0
            ServiceRequest $find-transport      | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $agree-travel        | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $cancel-transport    | +++++ ++++- ----- -+-+- ---0
            ServiceRequest $feedback            | +++++ +++++ ----- -+++- ---+
            ServiceRequest $tick-off            | +++++ +++++ ----- -+++- ---0
            Questionnaire read                  | ++-++ ++++- -+--- +--+- ---+
            Questionnaire search-type           | ++-++ ++++- -+--- +--+- ---+
            Questionnaire create                | ----- ----- -+--- +--+- ---+
            MeasureReport read                  | +++++ +++++ -+--- ++++- ---+
            MeasureReport search-type           | +++++ +++++ -+--- ++++- ---+
            MeasureReport create                | -+--- -++++ +---- ---+- ----
            """;

    private static final Pattern PATIENT = Pattern.compile("Patient/([0-9a-f-]{36})");
    private static final Set<String> ABOUT_PATIENTS =
            Set.of("Patient", "Consent", "ServiceRequest", "Task", "transaction", "batch");

    private static final FhirFixture fhir = new FhirFixture();
    private static Asks asks;

    @BeforeAll
    static void everybodyArrives() {
        asks = new Asks(fhir);
        roles().forEach((role, capabilities) -> fhir.callers.put(role, here(role, capabilities)));
        var elsewhere = here("koppeling", roles().get("koppeling"));
        fhir.callers.put(
                "elsewhere",
                SmallWorld.actor(
                        "elsewhere",
                        SmallWorld.home(7),
                        "koppeling",
                        new Scope.OwnOrganisation(),
                        elsewhere.capabilities()));
    }

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void everyRoleAndEveryInteractionIsInTheTable() {
        assertThat(COLUMNS).containsAll(roles().keySet()).hasSize(roles().size() + 1);
        assertThat(table().keySet()).isEqualTo(asks.all().keySet());
        var tried =
                asks.all().keySet().stream()
                        .map(name -> name.replaceFirst("^(\\S+ \\S+) \\S+$", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new));
        tried.remove("metadata");
        var statement = fhir.get("/metadata").as(CapabilityStatement.class);
        assertThat(tried).isEqualTo(offered(statement.getRestFirstRep()));
    }

    @Test
    void whoMayDoesAndNobodyElseAndEveryLookIsInTheTrail() {
        var found = new TreeMap<String, String>();
        asks.all().forEach((name, ask) -> found.put(name, tryAll(name, ask)));
        assertThat(found).isEqualTo(new TreeMap<>(table()));
    }

    private static String tryAll(String name, Supplier<Ask> asks) {
        var marks = new StringBuilder();
        Ask ask = null;
        for (var caller : COLUMNS) {
            // What was refused changed nothing, so the next can try the same.
            ask = ask == null ? asks.get() : ask;
            var mark = tryAs(caller, name, ask);
            marks.append(mark);
            ask = mark == '+' ? null : ask;
        }
        return marks.toString();
    }

    private static char tryAs(String caller, String name, Ask ask) {
        if (name.endsWith("$release")) {
            claimFor(caller, ask);
        }
        var before = facts();
        var last = lastLine();
        var headers = new HashMap<>(ask.headers());
        headers.put("X-Actor", caller);
        var body = ask.body() == null ? null : ask.body().getBytes();
        var answer = fhir.send(ask.method(), ask.path(), headers, body);
        var status = ask.status(answer);
        if (status == 200 || status == 201) {
            checkTrail(caller, name, answer, last);
            if (!fhir.callers.get(caller).may(Capability.READ_REQUEST)) {
                assertThat(answer.body())
                        .as("%s by %s names a patient", name, caller)
                        .doesNotContain(
                                "Patient/",
                                "Dochter",
                                "06 1234",
                                "06-1234",
                                "5550 1234",
                                "Valt vaker");
            }
            if (caller.equals("elsewhere") && !ask.about().isEmpty()) {
                assertThat(answer.body()).as(name).doesNotContain("/" + ask.about());
            }
            return '+';
        }
        assertThat(facts()).as("%s by %s left traces", name, caller).isEqualTo(before);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain(Samples.BSN);
        assertThat(status).as("%s by %s: %s", name, caller, answer.body()).isIn(403, 404, 422);
        return status == 403 ? '-' : status == 404 ? '0' : '?';
    }

    /** Only who has claimed it lets go, so whoever may claim does so first. */
    private static void claimFor(String caller, Ask ask) {
        var claim = new RequestCommand.Claiming.Claim();
        var unused =
                fhir.core.requests.handle(
                        fhir.callers.get(caller),
                        CommandKey.random(),
                        CareRequestId.of(ask.about()),
                        null,
                        claim);
    }

    /** Whoever is named in an answer is named in the trail, as seen by the one who asked. */
    private static void checkTrail(String caller, String name, Answer answer, long last) {
        if (!ABOUT_PATIENTS.contains(name.split(" ")[0])) {
            return;
        }
        var lines =
                fhir.core
                        .database
                        .jdbc()
                        .sql(
                                """
                                select array_to_string(patients, ',') from audit.entry
                                where id > :last and person = :person
                                """)
                        .param("last", last)
                        .param("person", fhir.callers.get(caller).id().value())
                        .query(String.class)
                        .list();
        assertThat(lines).as("%s by %s: no line in the trail", name, caller).isNotEmpty();
        var named = PATIENT.matcher(answer.body() + answer.header("Location"));
        assertThat(named.results().map(one -> one.group(1)))
                .as("%s by %s", name, caller)
                .allSatisfy(patient -> assertThat(String.join(",", lines)).contains(patient));
    }

    private static long lastLine() {
        return fhir.core
                .database
                .jdbc()
                .sql("select coalesce(max(id), 0) from audit.entry")
                .query(Long.class)
                .single();
    }

    private static String facts() {
        return fhir.core
                .database
                .jdbc()
                .sql(
                        """
                        select concat_ws('/',
                            (select count(*) from request.fact),
                            (select count(*) || '.' || coalesce(sum(version), 0) from patient.patient),
                            (select count(*) from patient.treatment_limit),
                            (select count(*) || '.' || coalesce(sum(version), 0) from placement.offer),
                            (select count(*) || '.' || coalesce(sum(version), 0) from placement.ride),
                            (select count(*) from request.feedback_tick),
                            (select count(*) from capacity.figure),
                            (select count(*) || '.' || coalesce(sum(version), 0) from capacity.stop),
                            (select count(*) from command.answer),
                            (select count(*) from stream.event))
                        """)
                .query(String.class)
                .single();
    }

    private static Set<String> offered(CapabilityStatementRestComponent rest) {
        var offered = new TreeSet<String>();
        rest.getInteraction().forEach(one -> offered.add(one.getCode().toCode()));
        rest.getOperation().forEach(one -> offered.add("$" + one.getName()));
        for (var resource : rest.getResource()) {
            var type = resource.getType() + " ";
            resource.getInteraction().forEach(one -> offered.add(type + one.getCode().toCode()));
            resource.getOperation().forEach(one -> offered.add(type + "$" + one.getName()));
            addConditional(offered, type, resource);
        }
        return offered;
    }

    private static void addConditional(
            Set<String> offered, String type, CapabilityStatementRestResourceComponent resource) {
        if (resource.getConditionalUpdate()) {
            offered.add(type + "conditional-update");
        }
        if (resource.hasConditionalDelete()) {
            offered.add(type + "conditional-delete " + resource.getConditionalDelete());
        }
    }

    private static Map<String, String> table() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .collect(
                        Collectors.toMap(
                                cells -> cells[0].strip(), cells -> cells[1].replace(" ", "")));
    }

    private static Map<String, Set<Capability>> roles() {
        return fhir
                .core
                .database
                .jdbc()
                .sql("select code, array_to_string(capabilities, ',') as may from access.role")
                .query((row, n) -> Map.entry(row.getString("code"), row.getString("may")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                role ->
                                        Arrays.stream(role.getValue().split(","))
                                                .map(Capability::valueOf)
                                                .collect(Collectors.toSet())));
    }

    /** Somebody of the second home, seeing as far as such people usually do. */
    private static Actor here(String role, Set<Capability> capabilities) {
        var scope =
                switch (role) {
                    case "verzekeraar", "toezichthouder", "logbeheerder", "beheerder" ->
                            new Scope.Country();
                    case "zorgcoordinator", "regiobureau" ->
                            new Scope.InRegion(SmallWorld.OOST.id());
                    case "triagist", "regiearts" -> new Scope.InSubregion(SmallWorld.NIJMEGEN.id());
                    default -> new Scope.OwnOrganisation();
                };
        return SmallWorld.actor(role, SmallWorld.home(2), role, scope, capabilities);
    }
}
