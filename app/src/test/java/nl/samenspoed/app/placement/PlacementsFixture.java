package nl.samenspoed.app.placement;

import static nl.samenspoed.app.request.RequestsFixture.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityFixture;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureValidity;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.capacity.StopOutlasted;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.capacity.UnitsCheck;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.patient.LimitsChanged;
import nl.samenspoed.app.request.ArrivalSettled;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.PatientReplaced;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RequestEnded;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The placement module wired by hand beside requests and capacity, in the small world. */
public final class PlacementsFixture {

    static final PlacementSettings SETTINGS =
            new PlacementSettings(
                    Map.of(),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(1),
                    Duration.ofHours(24),
                    Duration.ofMinutes(45),
                    Duration.ofHours(24),
                    10,
                    100,
                    Set.of(),
                    30,
                    Map.of());
    public final RequestsFixture world;
    public final SettableClock clock;
    public final CareRequests requests;
    public final Agreements agreements;
    public final Capacity capacity;
    public final KindsOfCapacity kinds;
    public final Stops stops;
    public final Reliabilities reliabilities;
    final FigureValidity validity;
    public final Placements placements;
    public final Escalations escalations;
    public final Ladders ladders;
    public final MustDeliverRules mustDeliver;
    public final Breaches breaches;
    public final Ringing ringing;
    private final ToIntFunction<Instant> outlasting;
    private final LeadClocks leads;
    private final Network network;
    final JdbcLadderRuns runs;
    final ClimbingLadders climbing;
    public final Transports transports;

    public PlacementsFixture() {
        this(SmallWorld.NETWORK);
    }

    public PlacementsFixture(Network network) {
        this(
                network,
                new RequestsFixture(
                        network, TestDatabase.fresh(), new SettableClock("2026-11-21T20:00:00Z")));
    }

    /** Another node: all services once more, over the same database and by the same clock. */
    public PlacementsFixture beside() {
        return new PlacementsFixture(
                network, new RequestsFixture(network, world.database.beside(), clock));
    }

    private PlacementsFixture(Network network, RequestsFixture world) {
        this.network = network;
        this.world = world;
        this.clock = world.clock;
        this.requests = world.requests;
        var jdbc = jdbc();
        var transaction = world.database.transaction();
        capacity = CapacityFixture.capacity(jdbc, world.trail, clock, network);
        kinds = CapacityFixture.kinds(jdbc, world.trail, clock, network);
        stops = CapacityFixture.stops(jdbc, world.trail, clock, network);
        validity = CapacityFixture.validity(jdbc, world.trail, clock, network);
        reliabilities = new Reliabilities(jdbc, validity, network, clock);
        var offers = new JdbcOffers(jdbc);
        var lists = new JdbcOfferLists(jdbc);
        var open = new OpenOffers(requests, lists, transaction, clock);
        var rides = new JdbcRides(jdbc);
        var rideLists = new JdbcRideLists(jdbc);
        var following = new FollowingRequests(offers, rides, world.limits, clock);
        world.listener =
                event -> {
                    switch (event) {
                        case RequestEnded ended -> following.on(ended);
                        case ArrivalSettled settled -> following.on(settled);
                        case LimitsChanged changed -> following.on(changed);
                        case PatientReplaced replaced -> following.on(replaced);
                        default -> {}
                    }
                };
        agreements = AgreementsFixture.agreements(jdbc, transaction, world.trail, network, clock);
        var searching =
                new SearchingPlaces(
                        requests,
                        network,
                        capacity,
                        validity,
                        stops,
                        reliabilities,
                        world.patients,
                        world.trail,
                        new SearchAgreements(agreements, network),
                        SETTINGS,
                        clock);
        var making =
                new MakingOffers(
                        requests,
                        offers,
                        network,
                        world.patients,
                        world.limits,
                        SETTINGS,
                        new SignedOfferAgreements(agreements),
                        new ConsultDuties(
                                ConsultsFixture.sought(jdbc, network), world.patients, clock),
                        clock);
        var duties =
                new Duties(
                        jdbc,
                        network,
                        new DeliverAgreements(
                                agreements, new JdbcMustDeliver(jdbc, world.trail), network),
                        validity);
        var kept = new JdbcBreaches(jdbc, world.trail);
        var recording = new RecordingBreaches(kept, new BreachRoutes(agreements, network), network);
        var followingStops = new FollowingStops(recording, stops, network);
        outlasting =
                CapacityFixture.outlasting(
                        jdbc,
                        transaction,
                        world.trail,
                        clock,
                        network,
                        event -> followingStops.on((StopOutlasted) event));
        leads =
                new LeadClocks(
                        RequestsFixture.leadsAsked(jdbc),
                        requests,
                        agreements,
                        kept,
                        recording,
                        transaction,
                        clock);
        breaches =
                new Breaches(
                        kept,
                        new CountingBreaches(jdbc),
                        duties,
                        requests,
                        new Answers(jdbc),
                        clock);
        var once = new OnceOnly(new Answers(jdbc), lists, rideLists, requests);
        var catalogue = new TransportCatalogue(jdbc);
        var carriers = new FindingCarriers(network);
        transports =
                new Transports(
                        catalogue,
                        new SearchingCarriers(
                                requests, catalogue, carriers, world.patients, world.trail, clock),
                        new OrderingTransport(
                                requests,
                                catalogue,
                                carriers,
                                open,
                                offers,
                                rides,
                                world.limits,
                                SETTINGS,
                                clock),
                        new DrivingRides(open, offers, rides, rideLists),
                        new ReadingRides(
                                rideLists, lists, requests, world.patients, world.trail, clock),
                        once);
        placements =
                new Placements(
                        searching,
                        making,
                        new AnsweringOffers(requests, offers, open, duties, recording),
                        new DiscussingOffers(open, new JdbcTalk(jdbc), offers),
                        new LapsingOffers(
                                requests,
                                offers,
                                duties,
                                new OfferClocks(network, stops),
                                recording,
                                transaction,
                                clock),
                        new ReadingOffers(lists, requests, world.patients, world.trail, clock),
                        once);
        var jdbcLadders = new JdbcLadders(jdbc, world.trail);
        ladders = new Ladders(jdbcLadders, network, new Answers(jdbc), clock);
        mustDeliver =
                new MustDeliverRules(
                        new JdbcMustDeliver(jdbc, world.trail),
                        ladders,
                        network,
                        new Answers(jdbc),
                        clock);
        ringing =
                new Ringing(new JdbcRinging(jdbc, world.trail), world.patients, world.trail, clock);
        runs = new JdbcLadderRuns(jdbc);
        climbing =
                new ClimbingLadders(
                        requests,
                        searching,
                        making,
                        offers,
                        lists,
                        runs,
                        new SignedLadderAgreements(agreements, jdbcLadders),
                        new NeighbouringRegions(network, SETTINGS),
                        network,
                        transaction);
        escalations =
                new Escalations(
                        requests,
                        climbing,
                        new TakingSteps(runs, climbing, clock),
                        new ForcingPlaces(
                                requests,
                                making,
                                new ForceMandates(agreements),
                                new JdbcForcing(jdbc),
                                lists,
                                network,
                                world.patients,
                                world.trail,
                                transaction,
                                clock),
                        runs,
                        once,
                        transaction);
    }

    /** What the program notices by itself about leads that nobody answered. */
    public int noticeLeads() {
        return leads.notice(clock.instant());
    }

    /** What the program notices by itself about stops that last too long. */
    public int noticeStops() {
        return outlasting.applyAsInt(clock.instant());
    }

    public JdbcClient jdbc() {
        return world.database.jdbc();
    }

    /** Without a remark, by a nurse of the home that was asked. */
    void refuse(Offer offer, RefusalReason reason) {
        done(
                placements.refuse(
                        nurseOf(offer), CommandKey.random(), offer.id(), null, reason, null));
    }

    public OfferAnswers answers() {
        return new OfferAnswers(jdbc());
    }

    public void reportFree(int home, int free) {
        done(
                capacity.report(
                        SmallWorld.nurse(home),
                        CommandKey.random(),
                        SmallWorld.beds(home),
                        CapacityReport.now(free)));
        clock.advance(Duration.ofSeconds(1));
    }

    /** Free now, as the board shows it. */
    public int free(int home) {
        return switch (capacity.find(SmallWorld.beds(home))) {
            case Availability.Known known -> known.free();
            case Availability.Stale stale -> stale.free();
            case Availability.Never() -> throw new AssertionError("no figure of home " + home);
        };
    }

    /** Offers a request to homes by number, with the standard clock. */
    public List<Offer> offer(CareRequestId request, int... homes) {
        return offer(SmallWorld.triagist(), request, homes);
    }

    public List<Offer> offer(Actor by, CareRequestId request, int... homes) {
        return done(placements.offer(by, CommandKey.random(), request, beds(homes), null));
    }

    public Outcome<Offer> accept(Offer offer) {
        return accept(nurseOf(offer), offer);
    }

    public Outcome<Offer> accept(Actor by, Offer offer) {
        return placements.accept(by, CommandKey.random(), offer.id(), null);
    }

    public Outcome<Offer> refuse(Offer offer) {
        return placements.refuse(
                nurseOf(offer), CommandKey.random(), offer.id(), null, RefusalReason.FULL, null);
    }

    public Outcome<Offer> withdraw(Offer offer) {
        return placements.withdraw(
                SmallWorld.triagist(), CommandKey.random(), offer.id(), null, "te ver");
    }

    /** The offer as it is now. */
    public Offer now(Offer offer) {
        return placements.find(nurseOf(offer), offer.id()).orElseThrow();
    }

    public CareRequest now(CareRequestId request) {
        return requests.find(SmallWorld.coordinator(), request).orElseThrow();
    }

    public List<RequestEvent> story(CareRequestId request) {
        return done(requests.story(SmallWorld.coordinator(), request)).facts().stream()
                .map(RecordedFact::event)
                .toList();
    }

    public static Actor nurseOf(Offer offer) {
        return IntStream.rangeClosed(1, 10)
                .filter(home -> SmallWorld.beds(home).equals(offer.service()))
                .mapToObj(SmallWorld::nurse)
                .findFirst()
                .orElseThrow();
    }

    public static List<ServiceId> beds(int... homes) {
        return IntStream.of(homes).mapToObj(SmallWorld::beds).toList();
    }

    public static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
        };
    }

    /** Everything that must hold at any quiet moment; empty when it does. */
    public List<String> inconsistencies() {
        var report = world.rebuilding.compare();
        return Stream.of(
                        UnitsCheck.disagreements(jdbc()).stream().map(String::valueOf),
                        report.isClean() ? Stream.<String>of() : Stream.of("rows: " + report),
                        strays().stream())
                .flatMap(all -> all)
                .toList();
    }

    /** Offers and claims that tell something else than each other or than the request. */
    private List<String> strays() {
        return jdbc().sql(
                        """
                        select 'offer ' || o.state || ' but claim ' || c.state
                        from placement.offer o join capacity.claim c on c.offer = o.id
                        where c.state <> case
                            when o.state = 'OFFERED' then 'HELD'
                            when o.state = 'ACCEPTED' and o.arrived_at is null then 'TAKEN'
                            when o.state = 'ACCEPTED' then 'ARRIVED'
                            else 'RELEASED' end
                        union all
                        select 'accepted without a claim' from placement.offer o
                        where o.state = 'ACCEPTED' and o.ride is null
                          and not exists (select 1 from capacity.claim c where c.offer = o.id)
                        union all
                        select 'open offers ' || r.open_offers || ' but ' || count(o.id)
                        from request.request r
                        left join placement.offer o
                            on o.request = r.id and o.state = 'OFFERED' and o.ride is null
                        group by r.id having count(o.id) <> r.open_offers
                        union all
                        select 'lead is not where the place was accepted' from placement.offer o
                        join request.request r on r.id = o.request
                        where o.state = 'ACCEPTED' and o.ride is null and o.organisation <> r.lead
                          and not (o.forced_because is not null and o.acknowledged_at is null
                                   and o.arrived_at is null)
                        union all
                        select 'claim for transport' from placement.offer o
                        join capacity.claim c on c.offer = o.id
                        where o.ride is not null
                        union all
                        select 'ride ' || coalesce(d.because, 'going on') || ' but offer ' || o.state
                        from placement.offer o join placement.ride d on d.id = o.ride
                        where o.state = 'OFFERED' and (d.ended_at is not null or d.carrier is not null)
                           or o.state = 'ACCEPTED' and d.carrier is distinct from o.organisation
                           or o.state = 'ACCEPTED' and d.ended_at is not null and d.because <> 'arrived'
                        union all
                        select 'ride driven by nobody who accepted' from placement.ride d
                        where d.carrier is not null and d.ended_at is null
                          and not exists (select 1 from placement.offer o
                                          where o.ride = d.id and o.state = 'ACCEPTED')
                        """)
                .query(String.class)
                .list();
    }
}
