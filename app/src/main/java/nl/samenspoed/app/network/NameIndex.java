package nl.samenspoed.app.network;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds municipalities by the beginning of their name, however it was typed. */
final class NameIndex {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private final List<Entry> entries;

    NameIndex(Collection<Municipality> municipalities) {
        entries =
                municipalities.stream()
                        .filter(Municipality::active)
                        .sorted(
                                Comparator.comparingInt(Municipality::inhabitants)
                                        .reversed()
                                        .thenComparing(Municipality::code))
                        .map(place -> new Entry(fold(place.name()), place))
                        .toList();
    }

    List<Municipality> search(String typed, int limit) {
        String wanted = fold(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.fit(wanted) < Entry.NO_FIT)
                .sorted(Comparator.comparingInt(entry -> entry.fit(wanted)))
                .limit(limit)
                .map(Entry::municipality)
                .toList();
    }

    /** Small letters without accents; everything that is no letter or digit becomes one space. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        String small = ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHER.matcher(small).replaceAll(" ").trim();
    }

    private record Entry(String name, Municipality municipality) {

        private static final int NO_FIT = 3;

        /** 0 the name itself, 1 its beginning, 2 the beginning of a later word. */
        int fit(String wanted) {
            if (name.equals(wanted)) {
                return 0;
            }
            if (name.startsWith(wanted)) {
                return 1;
            }
            boolean later =
                    Arrays.stream(name.split(" ")).anyMatch(word -> word.startsWith(wanted));
            return later ? 2 : NO_FIT;
        }
    }
}
