package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A director asks what one centre, a desk in each subregion or a hybrid network would do: from the
 * button under the region of the demo network to the page with the charts, with as many
 * replications as the page offers.
 */
final class Comparing {

    private static final String LAB = "/scenarios";
    private static final Pattern REGION =
            Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]+)");
    private static final Pattern RUNS =
            Pattern.compile("name=\"replications\"[^>]*value=\"(\\d+)\"");

    private final Seat director;

    Comparing(Door door) {
        director = new Seat(door, "regiobureau");
    }

    /** Seconds from click to charts, the largest region and the smallest ones as they come. */
    Map<String, Object> measure(int rounds) throws IOException {
        var lab = director.read(LAB).body();
        var regions = new ArrayList<List<String>>();
        var known = new HashSet<String>();
        var options = REGION.matcher(lab);
        while (options.find()) {
            if (known.add(options.group(1))) {
                regions.add(List.of(options.group(1), options.group(2).strip()));
            }
        }
        var runs = Door.find(RUNS, lab);
        var found = new LinkedHashMap<String, Object>();
        found.put("replications", Integer.valueOf(runs));
        for (var region : regions) {
            var seconds = new ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                seconds.add(clickToCharts(region.getFirst(), runs));
            }
            found.put(region.get(1), seconds);
        }
        return found;
    }

    private double clickToCharts(String region, String runs) throws IOException {
        var begin = System.nanoTime();
        var study =
                director.send(LAB, LAB + "/derive", Map.of("region", region, "replications", runs));
        director.await(study + "/progress");
        var page = director.read(study).body();
        if (!page.contains("<svg") || !page.contains("<table")) {
            throw new IOException("no charts on " + study);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
