package nl.samenspoed.app.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Person;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.NewConsult;
import nl.samenspoed.app.feed.FeedDraft;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.feed.FeedId;
import nl.samenspoed.app.feed.Feeds;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.placement.BreachId;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.MustDeliver;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.Whereabouts;
import nl.samenspoed.app.scenario.Scenarios;
import nl.samenspoed.app.scenario.Studies;

/** Puts people and requests into the demo network, as far as a test needs them there. */
public final class Scene {

    /** A scenario that takes no time. */
    public static final String SCENARIO = "Kort scenario";

    private static final LocalDate BORN = LocalDate.of(1941, 7, 3);

    private final CareRequests requests;
    private final Placements placements;
    private final Capacity capacity;
    private final People people;
    private final Network network;

    public Scene(
            CareRequests requests,
            Placements placements,
            Capacity capacity,
            People people,
            Network network) {
        this.requests = requests;
        this.placements = placements;
        this.capacity = capacity;
        this.people = people;
        this.network = network;
    }

    public Actor boss() {
        return actor("Test Baas", organisation("triagist"), new Scope.Country());
    }

    public static Actor actor(String name, OrganisationId organisation, Scope scope) {
        return new Actor(
                new PersonId(UUID.nameUUIDFromBytes(name.getBytes())),
                name,
                organisation,
                "beheerder",
                EnumSet.allOf(Capability.class),
                scope,
                Actor.Via.DESK,
                "test");
    }

    public OrganisationId organisation(String username) {
        var anybody = actor("Test", new OrganisationId(UUID.randomUUID()), new Scope.Country());
        return done(people.list(anybody)).stream()
                .filter(person -> person.username().equals(username))
                .map(Person::assignments)
                .findFirst()
                .orElseThrow()
                .getFirst()
                .organisation();
    }

    public ServiceEntry bedsOfNurse() {
        var snapshot = network.snapshot();
        var beds =
                snapshot.listServices(organisation("verpleegkundige")).stream()
                        .filter(service -> snapshot.getKind(service.kind()).offerable())
                        .toList();
        var first = beds.getFirst().kind();
        // Admitting at any hour, so that a test in the evening finds them where it finds them by
        // day.
        return beds.stream()
                .filter(service -> service.hours().equals(OpeningHours.ALWAYS))
                .min(Comparator.comparing(service -> !service.kind().equals(first)))
                .orElse(beds.getFirst());
    }

    public void figure(ServiceEntry service, int free, int total) {
        done(
                capacity.report(
                        actor("Nurse", service.organisation(), new Scope.OwnOrganisation()),
                        CommandKey.random(),
                        service.id(),
                        new CapacityReport(
                                free, total, null, null, null, FigureSource.PERSON, "desk")));
    }

    /** Asks whoever is a GP in the region. */
    public ConsultId consult(Consults consults, CareRequestId request) {
        var wanted = new NewConsult("gp", null, null, "Kan dit thuis, en met welke zorg?", null);
        return done(consults.ask(boss(), CommandKey.random(), request, wanted)).id();
    }

    /** The GP of the demo says yes. */
    public void takeUp(Consults consults, ConsultId consult) {
        var unused = done(consults.accept(demoGp(), CommandKey.random(), consult));
    }

    private Actor demoGp() {
        var hugo =
                done(people.list(boss())).stream()
                        .filter(person -> person.username().equals("huisarts"))
                        .findFirst()
                        .orElseThrow();
        return new Actor(
                hugo.id(),
                hugo.name(),
                organisation("huisarts"),
                "huisarts",
                EnumSet.of(Capability.GIVE_ADVICE),
                new Scope.OwnOrganisation(),
                Actor.Via.DESK,
                "test");
    }

    /** A feed of these beds, which has sent nothing yet. */
    public FeedId feed(Feeds feeds, ServiceEntry beds) {
        var draft =
                new FeedDraft(
                        "ECD",
                        beds.organisation(),
                        FeedFormat.LPZ,
                        Map.of("free", "open"),
                        Map.of("ELV", beds.code()),
                        Duration.ofMinutes(15),
                        false,
                        true);
        return done(feeds.register(boss(), CommandKey.random(), draft)).id();
    }

    public void fillBoard() {
        var beds = bedsOfNurse();
        int number = 0;
        for (var service :
                network.snapshot().listServices(network.snapshot().subregionOf(beds).id())) {
            number++;
            if (network.snapshot().getKind(service.kind()).offerable() && number % 4 != 0) {
                figure(service, number % 5, 6 + number % 7);
            }
        }
    }

    /** A request that waits for a place like these. */
    public CareRequestId seeking(ServiceEntry beds, String question) {
        return seeking(beds, question, Urgency.U3, BORN);
    }

    public CareRequestId seeking(
            ServiceEntry beds, String question, Urgency urgency, LocalDate born) {
        return seeking(boss(), beds, question, urgency, born);
    }

    /** The same, asked at the desk of this organisation. */
    public CareRequestId seeking(OrganisationId desk, ServiceEntry beds, String question) {
        var asking = actor("Test Desk", desk, new Scope.Country());
        return seeking(asking, beds, question, Urgency.U3, BORN);
    }

    private CareRequestId seeking(
            Actor by, ServiceEntry beds, String question, Urgency urgency, LocalDate born) {
        var id = open(by, beds, question, born);
        give(id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        give(
                id,
                new RequestCommand.AssessUrgency(
                        urgency, "samenspoed-demonstration", "1.0", "fall", List.of(), "test"));
        give(
                id,
                new RequestCommand.DecideCare(
                        new Care.Place(beds.kind(), Set.of(), Set.of(), null, null, question),
                        "thuis niet veilig"));
        return id;
    }

    /** Advice to manage with, and a call that was promised. */
    public CareRequestId advised(ServiceEntry beds, String question) {
        var id = seeking(beds, question);
        give(
                id,
                new RequestCommand.DecideCare(
                        new Care.SelfCare("Geef vaak kleine beetjes drinken", "Bel bij sufheid"),
                        "drinkt en speelt"));
        give(
                id,
                new RequestCommand.CallingBack.PlanCallBack(
                        Instant.now().plus(Duration.ofHours(1)),
                        "Test Triagist",
                        "06 5550 1234",
                        null));
        return id;
    }

    public Offer offer(ServiceEntry beds, String question) {
        return done(placements.offer(
                        boss(),
                        CommandKey.random(),
                        seeking(beds, question),
                        List.of(beds.id()),
                        Duration.ofMinutes(30)))
                .getFirst();
    }

    /** Who reports it free where these beds are must deliver; the answer is the rule. */
    public UUID mustDeliver(MustDeliverRules rules, ServiceEntry beds) {
        var area = new MustDeliver.Area(null, network.snapshot().subregionOf(beds).id());
        return rules.list(boss()).stream()
                .filter(rule -> rule.area().equals(area))
                .map(MustDeliver::id)
                .findFirst()
                .orElseGet(
                        () ->
                                done(
                                        rules.say(
                                                boss(),
                                                CommandKey.random(),
                                                area,
                                                0,
                                                true,
                                                MustDeliver.Terms.PROPOSED)));
    }

    /**
     * A study of the regional office, begun; the scenario is there under the name of the answer's
     * first part.
     */
    public UUID study(Scenarios scenarios, Studies studies) {
        var office = actor("Test Bureau", organisation("regiobureau"), new Scope.Country());
        var brief = "based-on: one-centre.yaml\ndays: 1\nwarm-up-days: 1\n";
        done(scenarios.save(office, SCENARIO, "name: Kort\n" + brief));
        var names = List.of(SCENARIO + ".yaml");
        return done(studies.begin(office, CommandKey.random(), names, 2, Locale.of("nl")));
    }

    /** Two assumptions of that scenario varied, begun. */
    public UUID sensitivity(Studies studies) {
        var office = actor("Test Bureau", organisation("regiobureau"), new Scope.Country());
        var names = List.of(SCENARIO + ".yaml");
        var keys = List.of("desk.talk", "staff.doctor-hour");
        return done(studies.vary(office, CommandKey.random(), names, keys, 2, Locale.of("nl")));
    }

    /** An offer to these beds that was refused although they had been reported free. */
    public Offer refused(ServiceEntry beds, String question) {
        figure(beds, 4, 12);
        return done(
                placements.refuse(
                        nurse(beds),
                        CommandKey.random(),
                        offer(beds, question).id(),
                        null,
                        RefusalReason.FULL,
                        null));
    }

    public void contested(Breaches breaches, Offer offer) {
        done(
                breaches.contest(
                        actor("Nurse", offer.organisation(), new Scope.OwnOrganisation()),
                        CommandKey.random(),
                        BreachId.of(offer.id()),
                        "Net daarvoor kwam er iemand met spoed binnen"));
    }

    private static Actor nurse(ServiceEntry beds) {
        return actor("Nurse", beds.organisation(), new Scope.OwnOrganisation());
    }

    /** A request whose patient is on the way to these beds. */
    public CareRequestId accepted(ServiceEntry beds, String question) {
        figure(beds, 4, 12);
        var nurse = actor("Nurse", beds.organisation(), new Scope.OwnOrganisation());
        var offer = offer(beds, question);
        return done(placements.accept(nurse, CommandKey.random(), offer.id(), null)).request();
    }

    public CareRequestId open(ServiceEntry near, String question) {
        return open(boss(), near, question, BORN);
    }

    private CareRequestId open(Actor by, ServiceEntry near, String question, LocalDate born) {
        var town = network.getLocation(near.location()).municipality();
        var patient =
                new PatientDetails(
                        Identity.KNOWN,
                        null,
                        BsnState.ABSENT,
                        "Jo",
                        "de",
                        "Proef",
                        born,
                        Gender.FEMALE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        return done(requests.open(
                        by,
                        CommandKey.random(),
                        new OpenRequest(
                                Channel.PHONE,
                                new Caller("Mieke", "dochter", "06 12345678"),
                                new Whereabouts("Demostraat 12", town),
                                new OpenRequest.Who.AsTold(patient),
                                question,
                                null,
                                null,
                                null)))
                .id();
    }

    public void give(CareRequestId id, RequestCommand command) {
        done(requests.handle(boss(), CommandKey.random(), id, null, command));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
