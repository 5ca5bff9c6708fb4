package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientMerges;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.PatientsFixture;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The request module wired by hand on a fresh database, in the small world. */
public final class RequestsFixture {

    static final ClaimSettings CLAIMS = new ClaimSettings(java.time.Duration.ofMinutes(15));

    public final TestDatabase database;
    public final SettableClock clock;
    public final Trail trail;
    public final Patients patients;
    public final PatientMerges merges;
    public final RequestTotals totals;
    public final CareRequests requests;
    public final IdentifyingPatients identifying;
    public final RebuildingRows rebuilding;
    public final Feedbacks feedbacks;
    public final List<Object> published = new CopyOnWriteArrayList<>();

    /**
     * Where published events go besides {@link #published}; placement listens here in its tests.
     */
    public volatile java.util.function.Consumer<Object> listener = event -> {};

    public final TreatmentLimits limits;
    private final KeepingLimits keepingLimits;
    public final Validations validations;
    public final EmergencyAccesses emergencies;
    public final PatientLinks links;
    private final JdbcFacts facts;

    public RequestsFixture() {
        this(SmallWorld.NETWORK, TestDatabase.fresh(), new SettableClock("2026-11-21T20:00:00Z"));
    }

    public RequestsFixture(Network network, TestDatabase database, SettableClock clock) {
        this.database = database;
        this.clock = clock;
        this.trail = new Trail(database.dataSource(), clock);
        var jdbc = database.jdbc();
        totals = new RequestTotals(jdbc);
        var answers = new Answers(jdbc);
        limits = PatientsFixture.limits(jdbc);
        facts = new JdbcFacts(jdbc);
        var rows = new JdbcRows[1];
        patients =
                PatientsFixture.patients(
                        jdbc, answers, trail, clock, (a, p) -> rows[0].known(a, p));
        keepingLimits = new KeepingLimits(limits, patients, this::publish);
        merges = PatientsFixture.merges(database, patients, limits, trail, this::publish, clock);
        rows[0] =
                new JdbcRows(
                        jdbc,
                        patients,
                        CLAIMS,
                        AgreementsFixture.desks(jdbc, SmallWorld.NETWORK, clock));
        var handling =
                new HandlingRequests(
                        facts,
                        answers,
                        trail,
                        clock,
                        new ReassessmentClock(java.util.Map.of()),
                        CLAIMS,
                        database.transaction(),
                        this::publish,
                        new KnownCodes(network, patients),
                        new SignedValidationAgreements(
                                AgreementsFixture.read(jdbc, trail, network, clock),
                                new JdbcValidationAgreements(jdbc)));
        var opening = new OpeningRequests(new JdbcOpenings(jdbc), network, patients, trail, clock);
        var repeats = new RepeatContacts(patients, rows[0], clock);
        emergencies =
                new EmergencyAccesses(
                        new JdbcEmergencies(jdbc),
                        facts,
                        patients,
                        answers,
                        trail,
                        new EmergencySettings(Duration.ofHours(1)),
                        clock);
        links =
                new PatientLinks(
                        new JdbcPatientLinks(jdbc),
                        facts,
                        patients,
                        trail,
                        new PatientLinkSettings(Duration.ofDays(3), Duration.ofMinutes(30)),
                        clock);
        requests =
                new CareRequests(
                        opening, handling, facts, rows[0], repeats, emergencies, trail, clock);
        validations =
                new Validations(new JdbcValidationAgreements(jdbc), answers, network, trail, clock);
        identifying = new IdentifyingPatients(requests, patients, database.transaction());
        rebuilding = new RebuildingRows(jdbc, facts, database.transaction());
        feedbacks =
                new Feedbacks(
                        new JdbcFeedback(jdbc),
                        facts,
                        patients,
                        network,
                        trail,
                        new FeedbackSettings(
                                LocalTime.of(7, 30), Duration.ofDays(30), Set.of("gp-practice")),
                        clock);
    }

    /** Every story there is, without a line in the trail. */
    public Map<CareRequestId, List<RecordedFact>> stories() {
        return facts.stories(
                database
                        .jdbc()
                        .sql("select id from request.request")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(CareRequestId::new)
                        .toList());
    }

    private void publish(Object event) {
        published.add(event);
        if (event instanceof LimitsTold told) {
            keepingLimits.on(told);
        }
        listener.accept(event);
    }

    public CareRequest open(Actor actor, String question) {
        return done(requests.open(actor, CommandKey.random(), asking(question)));
    }

    /** A request that waits for a short-stay bed. */
    public CareRequest seekingPlace(Actor actor) {
        var id = open(actor, "Valt vaker, kan niet alleen blijven").id();
        give(actor, id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        give(actor, id, assess(Urgency.U3));
        return give(actor, id, new RequestCommand.DecideCare(shortStay(), "niet veilig alleen"));
    }

    public CareRequest give(Actor actor, CareRequestId id, RequestCommand command) {
        return done(requests.handle(actor, CommandKey.random(), id, null, command));
    }

    public static RequestCommand.AssessUrgency assess(Urgency urgency) {
        return new RequestCommand.AssessUrgency(
                urgency, "demo", "1", "fall", List.of("unsafe"), "test");
    }

    public static Care.Place shortStay() {
        return new Care.Place(SmallWorld.ELV, Set.of(), Set.of(), null, null, "84 jaar, valt");
    }

    public static OpenRequest asking(String question) {
        return new OpenRequest(
                Channel.PHONE,
                new Caller("Dochter", "dochter", "06 1234 5678"),
                new Whereabouts("Demostraat 1", "GM0268"),
                new OpenRequest.Who.AsTold(PatientDetails.unknown()),
                question,
                null,
                null,
                null);
    }

    /** Asked by telephone for this patient. */
    public static OpenRequest asking(PatientDetails patient, String question) {
        return new OpenRequest(
                Channel.PHONE,
                new Caller("Demo", null, null),
                new Whereabouts(null, "GM0268"),
                new OpenRequest.Who.AsTold(patient),
                question,
                null,
                null,
                null);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    public static LeadsAsked leadsAsked(JdbcClient jdbc) {
        return new LeadsAsked(jdbc);
    }
}
