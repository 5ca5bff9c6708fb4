package nl.samenspoed.app.demo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspoed.app.network.Position;

/**
 * Divides towns into neighbourhoods that lie together: k-means weighted by inhabitants, begun with
 * the largest town and then each time the one that is both large and far from those chosen. Always
 * gives the same answer. Makes no equal parts; tried on all Dutch regions, where every part turns
 * out large enough to run an out-of-hours service of its own.
 */
final class Clusters {

    private static final int ROUNDS = 40;

    private Clusters() {}

    static List<List<Town>> of(List<Town> towns, int number) {
        List<Position> centres = seeds(towns, number);
        List<List<Town>> clusters = assign(towns, centres);
        for (int round = 0; round < ROUNDS; round++) {
            List<Position> moved = clusters.stream().map(Clusters::centre).toList();
            clusters = assign(towns, moved);
        }
        return clusters.stream().filter(cluster -> !cluster.isEmpty()).toList();
    }

    private static List<Position> seeds(List<Town> towns, int number) {
        List<Position> seeds = new ArrayList<>();
        while (seeds.size() < Math.min(number, towns.size())) {
            Town next =
                    towns.stream()
                            .max(
                                    Comparator.comparingDouble((Town town) -> pull(town, seeds))
                                            .thenComparing(Town::code))
                            .orElseThrow();
            seeds.add(next.position());
        }
        return seeds;
    }

    private static double pull(Town town, List<Position> seeds) {
        double distance =
                seeds.stream()
                        .mapToDouble(seed -> seed.kilometresTo(town.position()))
                        .min()
                        .orElse(1);
        return town.inhabitants() * distance * distance;
    }

    private static List<List<Town>> assign(List<Town> towns, List<Position> centres) {
        List<List<Town>> clusters = new ArrayList<>();
        centres.forEach(_ -> clusters.add(new ArrayList<>()));
        for (Town town : towns) {
            int nearest = 0;
            for (int index = 1; index < centres.size(); index++) {
                if (centres.get(index).kilometresTo(town.position())
                        < centres.get(nearest).kilometresTo(town.position())) {
                    nearest = index;
                }
            }
            clusters.get(nearest).add(town);
        }
        return clusters;
    }

    private static Position centre(List<Town> cluster) {
        double weight = cluster.stream().mapToDouble(Town::inhabitants).sum();
        return new Position(
                cluster.stream()
                                .mapToDouble(
                                        town -> town.inhabitants() * town.position().latitude())
                                .sum()
                        / weight,
                cluster.stream()
                                .mapToDouble(
                                        town -> town.inhabitants() * town.position().longitude())
                                .sum()
                        / weight);
    }
}
