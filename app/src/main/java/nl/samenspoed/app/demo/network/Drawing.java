package nl.samenspoed.app.demo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;

/** The sheet on which the network is drawn: adds partners, places and services with their marks. */
final class Drawing {

    private static final double KILOMETRES_PER_DEGREE = 111.2;
    private static final double INNER_PART = 0.45;

    private final Random random;
    private final Words words;
    private final List<NetworkEntry> entries = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int organisations;
    private int services;

    Drawing(long seed) {
        random = new Random(seed);
        words = new Words(new Random(seed + 1));
    }

    List<NetworkEntry> entries() {
        return entries;
    }

    int services() {
        return services;
    }

    void addAll(List<? extends NetworkEntry> others) {
        entries.addAll(others);
    }

    Words words() {
        return words;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A partner with a name like {@code Thuiszorg Koperwiek}. */
    Organisation organisation(String sector, String sort) {
        return organisation(sector, sort + " " + words.next(sort), true);
    }

    /** A partner; care providers have numbers in a range that is not in use. */
    Organisation organisation(String sector, String name, boolean careProvider) {
        organisations++;
        String code = unique(Words.slug(name));
        Organisation organisation =
                new Organisation(
                        OrganisationId.forCode(code),
                        code,
                        name,
                        sector,
                        careProvider ? "99%06d".formatted(organisations) : null,
                        careProvider ? "99%06d".formatted(500_000 + organisations) : null,
                        true,
                        true,
                        Revision.NONE);
        entries.add(organisation);
        return organisation;
    }

    Location location(Organisation organisation, String name, Town town) {
        String code = unique(organisation.code() + "-" + Words.slug(town.name()));
        Location location =
                new Location(
                        LocationId.forCode(code),
                        code,
                        name,
                        organisation.id(),
                        words.address(),
                        words.postcode(),
                        town.code(),
                        somewhereIn(town),
                        true,
                        Revision.NONE);
        entries.add(location);
        return location;
    }

    void service(
            Organisation organisation,
            Location location,
            String kind,
            String name,
            Catchment catchment,
            OpeningHours hours) {
        services++;
        String code = unique(location.code() + "-" + kind);
        entries.add(
                new ServiceEntry(
                        ServiceId.forCode(code),
                        code,
                        name,
                        organisation.id(),
                        location.id(),
                        kind,
                        capabilities(kind),
                        "099-%07d".formatted(services),
                        catchment,
                        hours,
                        true,
                        Revision.NONE));
    }

    private Set<String> capabilities(String kind) {
        return Aptitude.draw(kind, random);
    }

    private String unique(String code) {
        int times = codes.merge(code, 1, Integer::sum);
        return times == 1 ? code : unique(code + "-" + times);
    }

    private Position somewhereIn(Town town) {
        double radius = INNER_PART * Math.sqrt(town.squareKilometres() / Math.PI);
        double distance = radius * Math.sqrt(random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        double north = distance * StrictMath.cos(angle) / KILOMETRES_PER_DEGREE;
        double shrink = StrictMath.cos(StrictMath.toRadians(town.position().latitude()));
        double east = distance * StrictMath.sin(angle) / (KILOMETRES_PER_DEGREE * shrink);
        return new Position(
                rounded(town.position().latitude() + north),
                rounded(town.position().longitude() + east));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }
}
