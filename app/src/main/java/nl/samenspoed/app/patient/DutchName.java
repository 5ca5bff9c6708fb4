package nl.samenspoed.app.patient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes a family name apart into the names that may be given for it on the telephone: without
 * particles and initials, each half of a married name, and all of it in one.
 */
final class DutchName {

    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "vande", "vander", "vanden", "vd", "de", "der", "den", "het", "t",
                    "s", "ten", "ter", "te", "tot", "op", "in", "aan", "uit", "uijt", "onder",
                    "over", "bij", "la", "le", "du", "des", "da", "dos", "do", "di", "del", "el",
                    "al", "auf", "zu", "zum");

    private DutchName() {}

    /** The keys of a name; two names are alike when they share one. */
    static SortedSet<String> keys(String name) {
        var keys = new TreeSet<String>();
        var lower = name.toLowerCase(Locale.ROOT);
        addKeys(keys, lower);
        // Schröder is written Schroder by some and Schroeder by others.
        addKeys(keys, umlautsInTwo(Normalizer.normalize(lower, Normalizer.Form.NFC)));
        return keys;
    }

    private static void addKeys(Set<String> keys, String lower) {
        var names = names(plain(lower));
        names.forEach(one -> keys.add(DutchSound.of(one)));
        if (names.size() > 1) {
            keys.add(DutchSound.of(String.join("", names)));
        }
        keys.remove("");
    }

    /** A hyphen, a word such as "geboren" or a particle in the middle begins another name. */
    private static List<String> names(String plain) {
        var names = new ArrayList<String>();
        for (var half : plain.split("-|\\b(?:geb|geboren|ev)\\b")) {
            var current = new StringBuilder();
            for (var word : half.strip().split("\\s+")) {
                if (!isParticle(word)) {
                    current.append(word);
                } else if (!current.isEmpty()) {
                    names.add(current.toString());
                    current.setLength(0);
                }
            }
            if (!current.isEmpty()) {
                names.add(current.toString());
            }
        }
        // Somebody may be called Le, or Ten, and nothing else.
        return names.isEmpty() ? List.of(plain.replaceAll("[^\\p{L}]", "")) : names;
    }

    /** Initials that were typed before the name are as little part of it as particles. */
    private static boolean isParticle(String word) {
        return word.length() < 2 || PARTICLES.contains(word);
    }

    /** Letters without marks, spaces and hyphens; nothing else. */
    private static String plain(String lower) {
        return Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replaceAll("[‘’´`ʼ]", "'")
                .replaceAll("\\be/v\\b", " ev ")
                .replaceAll("\\b([dl])'", " ")
                .replaceAll("(^|[\\s-])'([ts])(?![\\p{L}])", " ")
                .replaceAll("[.,/]", " ")
                .replaceAll("[‐‑–—]", "-")
                .replaceAll("[^\\p{L}\\s-]", "")
                .strip();
    }

    private static String umlautsInTwo(String lower) {
        return lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }
}
