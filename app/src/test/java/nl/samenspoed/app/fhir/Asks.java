package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.empty;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static nl.samenspoed.app.request.RequestsFixture.done;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.placement.BreachId;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.PlacementsFixture;
import nl.samenspoed.app.placement.TransportWanted;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;

/**
 * Every interaction of the API, each about something of the second home and in a state in which
 * whoever may do it can do it. A name is the interaction as the CapabilityStatement has it, with a
 * word more when it is tried in more than one way.
 */
final class Asks {

    private static final Actor US = SmallWorld.nurse(2);
    private static final String ETAG = "W/\"1\"";

    private final FhirFixture fhir;
    private final Map<String, Supplier<Ask>> all = new LinkedHashMap<>();

    Asks(FhirFixture fhir) {
        this.fhir = fhir;
        done(
                fhir.placing.capacity.report(
                        US, CommandKey.random(), SmallWorld.beds(2), CapacityReport.now(50)));
        system();
        network();
        patients();
        requests();
        triage();
        placing();
        escalating();
        lead();
        ending();
        offers();
        figures();
        stops();
        protocols();
    }

    private void protocols() {
        var versions = new AtomicInteger();
        Supplier<String> fresh = () -> QuestionnaireTest.small("v" + versions.incrementAndGet());
        var known = fhir.post("/Questionnaire", fresh.get(), Map.of()).id();
        all.put("Questionnaire read", () -> Ask.get("/Questionnaire/" + known, ""));
        all.put("Questionnaire search-type", () -> Ask.get("/Questionnaire?name=small", ""));
        all.put("Questionnaire create", () -> Ask.post("/Questionnaire", fresh.get()));
    }

    Map<String, Supplier<Ask>> all() {
        return all;
    }

    /**
     * One message.
     *
     * @param about id of what it asks for, which nobody elsewhere may get to see; or else empty
     */
    record Ask(String method, String path, Map<String, String> headers, String body, String about) {

        static Ask get(String path, String about) {
            return new Ask("GET", path, Map.of(), null, about);
        }

        static Ask post(String path, String body) {
            return new Ask("POST", path, Map.of(), body, "");
        }

        Ask with(String header, String value) {
            return new Ask(method, path, Map.of(header, value), body, about);
        }

        /** A batch is always answered; how its only entry fared is what counts. */
        int status(Answer answer) {
            if (answer.status() != 200 || body == null || !body.contains("\"batch\"")) {
                return answer.status();
            }
            var entry = answer.as(Bundle.class).getEntryFirstRep();
            return Integer.parseInt(entry.getResponse().getStatus().substring(0, 3));
        }
    }

    private void system() {
        all.put("metadata", () -> Ask.get("/metadata", ""));
        all.put("$who-am-i", () -> Ask.get("/$who-am-i", ""));
        all.put(
                "OperationDefinition read",
                () -> Ask.get("/OperationDefinition/ServiceRequest-i-close", ""));
        all.put("transaction", () -> Ask.post("", Samples.TRANSACTION));
        all.put(
                "batch",
                () ->
                        Ask.post(
                                "",
                                """
                                {"resourceType": "Bundle", "type": "batch", "entry": [
                                  {"request": {"method": "POST", "url": "Patient"}, "resource": %s}]}
                                """
                                        .formatted(Samples.PATIENT)));
    }

    private void network() {
        var location =
                SmallWorld.NETWORK.snapshot().listLocations(SmallWorld.home(2)).getFirst().id();
        readAndSearch("Organization", SmallWorld.home(2).toString());
        readAndSearch("Location", location.toString());
        readAndSearch("HealthcareService", SmallWorld.beds(2).toString());
    }

    private void readAndSearch(String type, String id) {
        all.put(type + " read", () -> Ask.get("/" + type + "/" + id, ""));
        all.put(type + " search-type", () -> Ask.get("/" + type + "?_count=2", ""));
    }

    private void patients() {
        var byNumber = "identifier=" + Systems.BSN + "%7C" + Samples.BSN;
        all.put("Patient read", () -> about("/Patient/", patient()));
        all.put("Patient search-type", () -> Ask.get("/Patient?_count=5&" + byNumber, patient()));
        all.put("Patient create", () -> Ask.post("/Patient", Samples.PATIENT));
        all.put(
                "Patient create if-none-exist",
                () ->
                        Ask.post("/Patient", Samples.PATIENT)
                                .with("If-None-Exist", byNumber.replace("%7C", "|")));
        all.put(
                "Patient update",
                () -> {
                    var id = patient();
                    var body = Samples.PATIENT.replaceFirst("\\{", "{\"id\": \"" + id + "\",");
                    return new Ask("PUT", "/Patient/" + id, Map.of("If-Match", ETAG), body, id);
                });
    }

    private void requests() {
        all.put("ServiceRequest read", () -> about("/ServiceRequest/", opened()));
        all.put("ServiceRequest vread", () -> about("/ServiceRequest/", opened(), "/_history/1"));
        all.put(
                "ServiceRequest history-instance",
                () -> about("/ServiceRequest/", opened(), "/_history"));
        all.put(
                "ServiceRequest search-type",
                () -> {
                    var request = fhir.core.open(US, "Valt vaker");
                    return Ask.get(
                            "/ServiceRequest?patient=Patient/" + request.patient(),
                            request.id().toString());
                });
        all.put("ServiceRequest create", () -> Ask.post("/ServiceRequest", withItsPatient()));
        all.put(
                "ServiceRequest create about-ours",
                () -> Ask.post("/ServiceRequest", Samples.askAbout(patient())));
        all.put(
                "ServiceRequest create if-none-exist",
                () ->
                        Ask.post("/ServiceRequest", withItsPatient())
                                .with("If-None-Exist", "identifier=urn:test|" + UUID.randomUUID()));
        all.put("ServiceRequest $story", () -> about("/ServiceRequest/", opened(), "/$story"));
        operation("report-deterioration", this::opened, "what", string("Wordt suf"));
        operation(
                "take-over-from-dispatch",
                this::opened,
                "centre",
                string("Meldkamer Oost"),
                "level",
                code("C1"),
                "asked",
                string("Ademt rustig"));
        operation("validate-outcome", this::awaitingValidation);
        operation(
                "offer-shift",
                this::opened,
                "to",
                "\"valueReference\": {\"reference\": \"Organization/" + SmallWorld.GP + "\"}");
        operation("accept-shift", this::offeredShift);
        operation("decline-shift", this::offeredShift, "reason", string("Wij zijn vol"));
        operation(
                "record-contact",
                this::opened,
                "kind",
                code("worse"),
                "said",
                string("Nu ook koorts"));
        operation(
                "record-conference",
                this::opened,
                "held-at",
                moment(fhir.core.clock.instant()),
                "who",
                string("Tess, triagist"),
                "who",
                string("Hugo, huisarts"));
        operation(
                "plan-call-back",
                this::opened,
                "due",
                moment(later()),
                "called-by",
                string("Triagist"),
                "phone",
                string("06 5550 1234"));
        operation(
                "settle-call-back",
                this::promised,
                "result",
                code("reached"),
                "what",
                string("Het gaat beter"));
        operation(
                "record-treatment-limits",
                this::opened,
                "source",
                code("patient"),
                "resuscitation",
                code("not-wanted"));
        all.put(
                "Patient $record-consent",
                () -> {
                    var patient = limited();
                    var given =
                            parameters(
                                    "choice",
                                    code("given"),
                                    "holder",
                                    code("gp"),
                                    "asker",
                                    code("hap"),
                                    "speaker",
                                    code("patient"),
                                    "means",
                                    code("telephone"));
                    return Ask.post("/Patient/" + patient + "/$record-consent", given);
                });
        all.put(
                "Consent read",
                () -> {
                    var patient = limited();
                    var told = fhir.core.limits.history(patient).getFirst();
                    return Ask.get("/Consent/" + told.id(), patient.toString());
                });
        all.put(
                "Consent search-type",
                () -> {
                    var patient = limited().toString();
                    return Ask.get("/Consent?patient=Patient/" + patient, patient);
                });
        operation("add-note", this::opened, "text", string("Sleutel bij de buren"));
        all.put(
                "ServiceRequest $identify-patient",
                () ->
                        operation(
                                "identify-patient",
                                opened(),
                                "patient",
                                "\"valueReference\": {\"reference\": \"Patient/"
                                        + patient()
                                        + "\"}",
                                "identity",
                                code("known")));
    }

    /** A patient of whom somebody said what is not wanted. */
    private PatientId limited() {
        var request = fhir.core.open(US, "Benauwd");
        var told = Map.of(TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED);
        return fhir.core
                .give(
                        US,
                        request.id(),
                        new RequestCommand.RecordTreatmentLimits(told, LimitSource.PATIENT, null))
                .patient();
    }

    private String awaitingValidation() {
        done(
                fhir.core.validations.say(
                        SmallWorld.actor(
                                "Beheer",
                                SmallWorld.OFFICE,
                                "office",
                                new Scope.Country(),
                                Set.of(Capability.MANAGE_NETWORK)),
                        CommandKey.random(),
                        SmallWorld.OOST.id(),
                        null,
                        Set.of(Urgency.values()),
                        Set.of("self-care")));
        var id = assessed();
        var nurse =
                SmallWorld.actor(
                        "Tess",
                        US.organisation(),
                        "triagist",
                        US.scope(),
                        Set.of(Capability.DECIDE_CARE));
        fhir.core.give(
                nurse,
                CareRequestId.of(id),
                new RequestCommand.DecideCare(new Care.SelfCare("Rust", "Bel"), "kan thuis"));
        return id;
    }

    private String promised() {
        var id = opened();
        var call =
                new RequestCommand.CallingBack.PlanCallBack(
                        later(), "Triagist", "06 5550 1234", null);
        fhir.core.give(US, CareRequestId.of(id), call);
        return id;
    }

    private void triage() {
        operation("answer-red-flags", this::opened);
        operation(
                "hand-over-to-112",
                this::opened,
                "centre",
                string("Oost"),
                "confirmed-by",
                string("M. Demo"));
        operation(
                "assess-urgency",
                this::passedTheGate,
                "urgency",
                code("U3"),
                "protocol",
                string("demo"),
                "protocol-version",
                string("1"),
                "complaint",
                string("fall"));
        operation(
                "override-urgency",
                this::assessed,
                "urgency",
                code("U2"),
                "reason",
                string("valt nu weer"));
        operation(
                "decide-care",
                this::assessed,
                "care",
                code("advice-only"),
                "advice",
                string("Rust"),
                "reason",
                string("kan thuis"));
    }

    private void placing() {
        operation("find-places", this::seeking);
        operation(
                "place-outside",
                this::seeking,
                "destination",
                string("Elders"),
                "confirmed-by",
                string("J. Demo"));
        operation("confirm-arrival", this::accepted);
        operation("report-no-show", this::accepted, "reason", string("bleef thuis"));
    }

    private void escalating() {
        done(
                AgreementsFixture.sign(
                        fhir.placing.agreements,
                        "1",
                        List.of("{subject: consult-duty, urgency: U5, roles: [nobody]}")));
        operation("start-ladder", this::seeking);
        operation(
                "go-without-advice",
                this::awaitingAdvice,
                "reason",
                string("de huisarts belde zelf"));
        operation("stop-ladder", this::climbing, "reason", string("familie vindt zelf iets"));
        operation("take-up-duty-call", this::dutyCalled);
        operation(
                "force-place",
                this::seeking,
                "service",
                "\"valueReference\": {\"reference\": \"HealthcareService/"
                        + SmallWorld.beds(3)
                        + "\"}",
                "justification",
                string("Niemand in de regio heeft plek en de SEH is vol."));
        operation("claim", this::seeking);
        operation("release", this::seeking);
        all.put(
                "Task $accept-forced",
                () -> {
                    var id = forced();
                    return new Ask(
                            "POST", "/Task/" + id + "/$accept-forced", Map.of(), empty(), id);
                });
    }

    private String climbing() {
        var id = CareRequestId.of(seeking());
        return done(fhir.placing.escalations.start(US, CommandKey.random(), id)).id().toString();
    }

    /** As nobody else's: at this urgency somebody is asked first who is not there. */
    private String awaitingAdvice() {
        var id = CareRequestId.of(seeking());
        done(
                fhir.placing.requests.handle(
                        US,
                        CommandKey.random(),
                        id,
                        null,
                        new RequestCommand.OverrideUrgency(Urgency.U5, "kan wachten")));
        return id.toString();
    }

    private String dutyCalled() {
        var id = CareRequestId.of(climbing());
        while (fhir.placing.requests.find(US, id).orElseThrow().escalated().ladder().duty()
                == null) {
            fhir.placing.placements.ofRequest(US, id).stream()
                    .filter(Offer::isOpen)
                    .forEach(
                            offer ->
                                    done(
                                            fhir.placing.placements.withdraw(
                                                    US,
                                                    CommandKey.random(),
                                                    offer.id(),
                                                    null,
                                                    "test")));
            fhir.placing.escalations.takeSteps(fhir.placing.clock.instant());
        }
        return id.toString();
    }

    private String forced() {
        var after =
                done(
                        fhir.placing.escalations.force(
                                US,
                                CommandKey.random(),
                                CareRequestId.of(seeking()),
                                SmallWorld.beds(2),
                                "Niemand in de regio heeft plek en de SEH is vol."));
        return after.escalated().forced().offer().toString();
    }

    private void lead() {
        operation(
                "offer-lead",
                this::opened,
                "to",
                "\"valueReference\": {\"reference\": \"Organization/" + SmallWorld.GP + "\"}",
                "reason",
                string("eigen huisarts"));
        operation("accept-lead", this::leadOffered);
        operation("decline-lead", this::leadOffered, "reason", string("geen ruimte"));
    }

    private void ending() {
        operation("withdraw", this::opened, "reason", string("niet meer nodig"));
        operation("divert", this::opened, "to", string("SEH"), "reason", string("slechter"));
        operation("close", this::seeking, "ending", code(Codes.of(Ending.NO_PLACE_FOUND)));
    }

    private void offers() {
        all.put("Task read", () -> about("/Task/", offered().id().toString()));
        all.put(
                "Task search-type",
                () -> {
                    var offer = offered();
                    return Ask.get(
                            "/Task?focus=ServiceRequest/" + offer.request(), offer.id().toString());
                });
        all.put(
                "Task create",
                () ->
                        Ask.post(
                                "/Task",
                                """
                                {"resourceType": "Task", "status": "requested", "intent": "proposal",
                                 "focus": {"reference": "ServiceRequest/%s"},
                                 "owner": {"reference": "HealthcareService/%s"}}
                                """
                                        .formatted(seeking(), SmallWorld.beds(3))));
        answering("accepted", this::offered);
        answering("requested", this::offered);
        answering("rejected", this::offered);
        answering("cancelled", this::made);
        starting();
        driving();
        feedback();
    }

    private void driving() {
        all.put(
                "Task create transport",
                () ->
                        Ask.post(
                                "/Task",
                                """
                                {"resourceType": "Task", "status": "requested", "intent": "proposal",
                                 "focus": {"reference": "ServiceRequest/%s"},
                                 "owner": {"reference": "HealthcareService/%s"},
                                 "input": [{"type": {"coding": [{"code": "transport"}]},
                                            "valueCode": "wheelchair-taxi"}]}
                                """
                                        .formatted(accepted(), SmallWorld.bus())));
        all.put(
                "Task update driving",
                () -> {
                    var id = asked().id().toString();
                    var body =
                            """
                            {"resourceType": "Task", "id": "%s", "status": "accepted", "intent": "proposal",
                             "output": [{"type": {"coding": [{"code": "expected-arrival"}]},
                                         "valueDateTime": "%s"}]}
                            """
                                    .formatted(id, later());
                    return new Ask("PUT", "/Task/" + id, Map.of("If-Match", ETAG), body, id);
                });
        all.put(
                "Task update failed",
                () -> {
                    var ride = driven();
                    var id = ride.id().toString();
                    var body =
                            """
                            {"resourceType": "Task", "id": "%s", "status": "failed", "intent": "proposal",
                             "statusReason": {"text": "lekke band"}}
                            """
                                    .formatted(id);
                    return new Ask(
                            "PUT",
                            "/Task/" + id,
                            Map.of("If-Match", "W/\"" + ride.version() + "\""),
                            body,
                            id);
                });
        riding("expect-arrival", () -> parameters("expected", moment(later())));
        riding("report-ride", () -> parameters("step", code("at-patient")));
        operation("find-transport", this::accepted, "transport", code("wheelchair-taxi"));
        operation("agree-travel", this::accepted, "transport", code("own-transport"));
        operation(
                "cancel-transport",
                () -> driven().request().toString(),
                "reason",
                string("dochter rijdt"));
    }

    private void riding(String name, Supplier<String> body) {
        all.put(
                "Task $" + name,
                () -> {
                    var id = driven().id().toString();
                    return new Ask("POST", "/Task/" + id + "/$" + name, Map.of(), body.get(), id);
                });
    }

    private void feedback() {
        all.put(
                "ServiceRequest $feedback",
                () -> Ask.get("/ServiceRequest/$feedback", told().id().toString()));
        all.put(
                "ServiceRequest $tick-off",
                () -> {
                    var told = told();
                    return operation(
                            "tick-off",
                            told.id().toString(),
                            "version",
                            "\"valuePositiveInt\": " + (told.version() - 1));
                });
    }

    /** A request of ours for which somebody else has a place. */
    private CareRequest told() {
        var offer = made();
        done(fhir.placing.accept(SmallWorld.nurse(3), offer));
        return fhir.placing.now(offer.request());
    }

    /** Our bus is asked to bring somebody to our beds. */
    private Offer asked() {
        var request = offered();
        done(fhir.placing.accept(US, request));
        return done(fhir.placing.transports.order(
                        SmallWorld.coordinator(),
                        CommandKey.random(),
                        request.request(),
                        new TransportWanted(SmallWorld.TAXI, null, null),
                        List.of(SmallWorld.bus()),
                        null))
                .getFirst();
    }

    private Offer driven() {
        var offer = asked();
        return done(
                fhir.placing.transports.accept(
                        SmallWorld.nurse(2), CommandKey.random(), offer.id(), null, later()));
    }

    private static String moment(Instant at) {
        return "\"valueInstant\": \"" + at + "\"";
    }

    private void starting() {
        starting("propose-start", this::offered);
        starting("accept-start", () -> proposed(this.made()));
        starting("decline-start", () -> proposed(this.made()));
        delivering();
    }

    private void talking() {
        all.put(
                "Task $say",
                () -> {
                    var consulting = new ConsultsFixture(fhir.core);
                    var asked = consulting.ask(fhir.core.open(US, "Valt vaker"), "gp");
                    done(
                            consulting.consults.accept(
                                    ConsultsFixture.GP, CommandKey.random(), asked.id()));
                    var id = asked.id().toString();
                    var body = parameters("text", string("Hoe lang al?"));
                    return new Ask("POST", "/Task/" + id + "/$say", Map.of(), body, id);
                });
    }

    private void delivering() {
        talking();
        all.put("HealthcareService $breaches", () -> Ask.get("/HealthcareService/$breaches", ""));
        breached("contest-breach", "explanation", string("Een bed ging stuk"));
        breached(
                "settle-breach",
                "version",
                "\"valuePositiveInt\": 2",
                "verdict",
                code("upheld"),
                "reason",
                string("Was vrij"));
    }

    private void breached(String name, String... values) {
        all.put(
                "Task $" + name,
                () -> {
                    var id = breached(name.startsWith("settle")).toString();
                    var path = "/Task/" + id + "/$" + name;
                    return new Ask("POST", path, Map.of(), parameters(values), id);
                });
    }

    /** A place of ours that was free, and was not given where it must be. */
    private OfferId breached(boolean contested) {
        var offer = DeliveringOverFhirTest.breached(fhir, 2);
        if (contested) {
            var key = CommandKey.random();
            done(fhir.placing.breaches.contest(US, key, BreachId.of(offer), "Een bed ging stuk"));
        }
        return offer;
    }

    private void starting(String name, Supplier<Offer> of) {
        all.put(
                "Task $" + name,
                () -> {
                    var id = of.get().id().toString();
                    var body =
                            """
                            {"resourceType": "Parameters", "parameter": [
                             {"name": "start", "valueInstant": "%s"}]}
                            """
                                    .formatted(later());
                    return new Ask("POST", "/Task/" + id + "/$" + name, Map.of(), body, id);
                });
    }

    private Offer proposed(Offer offer) {
        return done(
                fhir.placing.placements.proposeStart(
                        PlacementsFixture.nurseOf(offer),
                        CommandKey.random(),
                        offer.id(),
                        null,
                        later(),
                        null));
    }

    private Instant later() {
        return fhir.placing.clock.instant().truncatedTo(ChronoUnit.HOURS).plusSeconds(43_200);
    }

    private void answering(String status, Supplier<Offer> of) {
        all.put(
                "Task update " + status,
                () -> {
                    var id = of.get().id().toString();
                    var body =
                            """
                            {"resourceType": "Task", "id": "%s", "status": "%s", "intent": "proposal",
                             "statusReason": {"coding": [{"code": "full"}], "text": "vol"},
                             "note": [{"text": "Is er een tillift nodig?"}]}
                            """
                                    .formatted(id, status);
                    return new Ask("PUT", "/Task/" + id, Map.of("If-Match", ETAG), body, id);
                });
    }

    private void figures() {
        var id = SmallWorld.beds(2).toString();
        all.put("MeasureReport read", () -> Ask.get("/MeasureReport/" + id, ""));
        all.put(
                "MeasureReport search-type",
                () -> Ask.get("/MeasureReport?subject=HealthcareService/" + id, ""));
        all.put(
                "MeasureReport create",
                () -> Ask.post("/MeasureReport", OfferingFhirTest.figure(2, 50)));
    }

    private void stops() {
        stop(
                "declare-stop",
                () -> {
                    unstopped();
                    return parameters(
                            "kind", code("admission-stop"),
                            "state", code("threatening"),
                            "reason", code("full"),
                            "expected-end", moment(later()));
                });
        stop("put-stop-in-force", () -> parameters("stop", string(stopped())));
        stop(
                "prolong-stop",
                () -> parameters("stop", string(stopped()), "expected-end", moment(later())));
        stop("lift-stop", () -> parameters("stop", string(stopped())));
    }

    private void stop(String name, Supplier<String> body) {
        all.put(
                "HealthcareService $" + name,
                () ->
                        Ask.post(
                                "/HealthcareService/" + SmallWorld.beds(2) + "/$" + name,
                                body.get()));
    }

    /** A fresh stop of ours. */
    private String stopped() {
        unstopped();
        var command =
                new StopCommand.Declare(
                        SmallWorld.beds(2),
                        "admission-stop",
                        Stop.State.THREATENING,
                        "full",
                        null,
                        later());
        return done(fhir.placing.stops.handle(US, CommandKey.random(), command)).id().toString();
    }

    private void unstopped() {
        fhir.placing
                .stops
                .open()
                .find(SmallWorld.beds(2))
                .ifPresent(
                        open ->
                                done(
                                        fhir.placing.stops.handle(
                                                US,
                                                CommandKey.random(),
                                                new StopCommand.Lift(open.id()))));
    }

    private void operation(String name, Supplier<String> request, String... values) {
        all.put("ServiceRequest $" + name, () -> operation(name, request.get(), values));
    }

    private static Ask operation(String name, String request, String... values) {
        var body = values.length == 0 ? empty() : parameters(values);
        var path = "/ServiceRequest/" + request + "/$" + name;
        return new Ask("POST", path, Map.of(), body, request);
    }

    private static Ask about(String path, String id, String... more) {
        return Ask.get(path + id + String.join("", more), id);
    }

    private String patient() {
        var resource = FhirFixture.CONTEXT.newJsonParser().parseResource(Samples.PATIENT);
        var details = PatientMapper.fromFhir((Patient) resource);
        return done(fhir.core.patients.enter(US, CommandKey.random(), details)).id().toString();
    }

    private static String withItsPatient() {
        var patient = Samples.PATIENT.replaceFirst("\\{", "{\"id\": \"p\",");
        return Samples.ask("{\"reference\": \"#p\"}")
                .replaceFirst("\\{", "{\"contained\": [" + patient + "],");
    }

    private String opened() {
        return fhir.core.open(US, "Valt vaker").id().toString();
    }

    /** By somebody of here who goes off duty, to who comes. */
    private String offeredShift() {
        var open = fhir.core.open(US, "Valt vaker");
        fhir.core.give(
                SmallWorld.actor(
                        "Nel Nacht",
                        US.organisation(),
                        "triagist",
                        US.scope(),
                        SmallWorld.triagist().capabilities()),
                open.id(),
                new RequestCommand.Claiming.OfferShift(US.organisation(), null));
        return open.id().toString();
    }

    private String passedTheGate() {
        return passed().id().toString();
    }

    private CareRequest passed() {
        var id = fhir.core.open(US, "Valt vaker").id();
        return fhir.core.give(US, id, new RequestCommand.AnswerRedFlags(Set.of(), null));
    }

    private String assessed() {
        var id = passed().id();
        return fhir.core.give(US, id, RequestsFixture.assess(Urgency.U3)).id().toString();
    }

    private String seeking() {
        return fhir.core.seekingPlace(US).id().toString();
    }

    private String leadOffered() {
        var id = fhir.core.open(SmallWorld.gp(), "Valt vaker").id();
        var offer = new RequestCommand.OfferLead(SmallWorld.home(2), "dichterbij");
        return fhir.core.give(SmallWorld.gp(), id, offer).id().toString();
    }

    /** To our beds, by somebody else. */
    private Offer offered() {
        var request = fhir.core.seekingPlace(SmallWorld.gp());
        return fhir.placing.offer(SmallWorld.gp(), request.id(), 2).getFirst();
    }

    /** By us, to the beds of somebody else. */
    private Offer made() {
        return fhir.placing.offer(US, fhir.core.seekingPlace(US).id(), 3).getFirst();
    }

    private String accepted() {
        var offer = offered();
        done(fhir.placing.accept(US, offer));
        return offer.request().toString();
    }
}
