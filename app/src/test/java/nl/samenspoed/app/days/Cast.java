package nl.samenspoed.app.days;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.placement.BesideOost;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.PlacementsFixture;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;

/**
 * Who and what a day is about: places, people at their desks, and patients, by the words for them.
 */
final class Cast {

    private static final Network NETWORK = Hospitals.beside(BesideOost.NETWORK);

    /** What is done at a desk, and nothing that gives others power. */
    private static final Set<Capability> DESK =
            EnumSet.complementOf(EnumSet.of(Capability.MANAGE_PEOPLE, Capability.MANAGE_NETWORK));

    final PlacementsFixture the = new PlacementsFixture(NETWORK);
    private final WallClock clock = new WallClock(the);
    private final English english = new English();
    final ConsultsFixture consults = new ConsultsFixture(the.world);
    private final Map<String, CareRequestId> patients = new HashMap<>();

    WallClock clock() {
        return clock;
    }

    English english() {
        return english;
    }

    // Places

    /** For example {@code home 3}, {@code ED Eik} or {@code taxi 2}. */
    ServiceId place(String said) {
        var name = lastWord(said);
        return switch (said.split(" ")[0]) {
            case "home" -> SmallWorld.beds(Integer.parseInt(name));
            case "taxi" -> SmallWorld.taxi(Integer.parseInt(name));
            case "ED" -> Hospitals.service(Hospitals.ED, name);
            default -> Hospitals.service(Hospitals.BIRTH, name);
        };
    }

    /** For example {@code home 1, home 2 and home 6}. */
    List<ServiceId> places(String said) {
        return Arrays.stream(said.split(", | and ")).map(this::place).toList();
    }

    ServiceEntry entry(ServiceId service) {
        return NETWORK.snapshot().getService(service);
    }

    /** The words for a place. */
    String word(ServiceId service) {
        var entry = entry(service);
        return entry.kind().equals(SmallWorld.ELV)
                ? "home " + lastWord(entry.code().replace('-', ' '))
                : entry.kind().equals(SmallWorld.TAXI)
                        ? entry.code().replace('-', ' ')
                        : entry.name();
    }

    String word(OrganisationId organisation) {
        return NETWORK.snapshot().getOrganisation(organisation).name();
    }

    /** Somebody who works there. */
    Actor at(String place) {
        var name = lastWord(place);
        return switch (place.split(" ")[0]) {
            case "home" -> SmallWorld.nurse(Integer.parseInt(name));
            case "taxi" -> SmallWorld.driver(Integer.parseInt(name));
            default -> Hospitals.staff(name);
        };
    }

    private static String lastWord(String said) {
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    // People

    Actor who(String said) {
        return switch (said) {
            case "the triagist" -> SmallWorld.triagist();
            case "the triagist of Arnhem" ->
                    SmallWorld.actor(
                            "Anna Arnhem",
                            SmallWorld.OFFICE,
                            "triagist",
                            new Scope.InSubregion(SmallWorld.ARNHEM.id()),
                            DESK);
            case "the triagist of Nijmegen" ->
                    SmallWorld.actor(
                            "Noor Nijmegen",
                            SmallWorld.HAP,
                            "triagist",
                            new Scope.InSubregion(SmallWorld.NIJMEGEN.id()),
                            DESK);
            case "the young triagist" -> SmallWorld.triagistInTraining();
            case "the coordinator" -> SmallWorld.coordinator();
            case "the GP" -> SmallWorld.gp();
            case "the regional office" -> SmallWorld.office();
            case "the duty manager" ->
                    SmallWorld.actor(
                            "Daan Dienst",
                            SmallWorld.OFFICE,
                            "dienstmanager",
                            new Scope.InRegion(SmallWorld.OOST.id()),
                            EnumSet.allOf(Capability.class));
            default -> {
                if (said.startsWith("the nurse of ")) {
                    yield at(said.substring("the nurse of ".length()));
                }
                throw new IllegalArgumentException("Nobody is called: " + said);
            }
        };
    }

    // Patients

    void comes(String patient, CareRequestId request) {
        if (patients.putIfAbsent(patient, request) != null) {
            throw new IllegalArgumentException("%s came before.".formatted(patient));
        }
    }

    CareRequestId request(String patient) {
        return Optional.ofNullable(patients.get(patient))
                .orElseThrow(
                        () -> new IllegalArgumentException("Nobody knows %s.".formatted(patient)));
    }

    CareRequest now(String patient) {
        return the.now(request(patient));
    }

    String patient(CareRequestId request) {
        return patients.entrySet().stream()
                .filter(known -> known.getValue().equals(request))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The last offer of a patient to a place. */
    Offer offer(String patient, String place) {
        return the.placements.ofRequest(SmallWorld.coordinator(), request(patient)).stream()
                .filter(offer -> offer.service().equals(place(place)))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "%s was not asked for %s".formatted(place, patient)));
    }
}
