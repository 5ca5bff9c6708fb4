package nl.samenspoed.matching;

import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.spi.TravelTimes;

/** What candidates are: where, whose, for whom and able to what; changes when the network does. */
final class Sites {

    final TravelTimes.Destinations destinations;
    final Points points;
    final Skills skills;
    final Catchments catchments;

    final Codes<UUID> organisations = new Codes<>();
    final Codes<UUID> regions = new Codes<>();
    final Codes<UUID> subregions = new Codes<>();

    final int[] organisation;
    final int[] region;
    final int[] subregion;

    Sites(List<Candidate> candidates, TravelTimes travel) {
        var places = candidates.stream().map(Candidate::place).toList();
        destinations = travel.to(places);
        points = new Points(places);
        skills = new Skills(candidates.stream().map(Candidate::capabilities).toList());
        catchments = new Catchments(candidates);
        organisation = codes(candidates, it -> organisations.add(it.organisation()));
        region = codes(candidates, it -> regions.add(it.area().region()));
        subregion = codes(candidates, it -> subregions.add(it.area().subregion()));
    }

    private static int[] codes(List<Candidate> candidates, ToIntFunction<Candidate> code) {
        return candidates.stream().mapToInt(code).toArray();
    }

    static boolean isSame(Candidate some, Candidate other) {
        return some.organisation().equals(other.organisation())
                && some.capabilities().equals(other.capabilities())
                && some.place().equals(other.place())
                && some.area().equals(other.area())
                && some.catchment().equals(other.catchment());
    }
}
