package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long until the first page is served, from the command on: on an empty disk, and again.
 *
 * @param resident bytes of program and database after the warm start
 */
record Starting(List<Double> cold, List<Double> warm, List<Long> resident, List<Double> others) {

    static Starting measure(Settings settings, Path work) throws IOException, InterruptedException {
        var starting =
                new Starting(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < settings.rounds(); round++) {
            var data = work.resolve("start-" + round);
            starting.round(settings, data);
            delete(data);
        }
        return starting;
    }

    private void round(Settings settings, Path data) throws IOException, InterruptedException {
        for (var times : List.of(cold, warm)) {
            var before = Machine.moment(-1, -1);
            try (var product = Product.start(settings, data)) {
                times.add(product.startSeconds());
                others.add(before.until(product.moment()).others());
                if (times == warm) {
                    resident.add(Machine.resident(product.pid(), product.postmaster()));
                }
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var files = Files.walk(tree).sorted(Comparator.reverseOrder())) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("emptyDiskSeconds", cold);
        map.put("warmSeconds", warm);
        map.put("residentBytes", resident);
        map.put("othersShare", others);
        return map;
    }
}
