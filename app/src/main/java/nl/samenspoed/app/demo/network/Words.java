package nl.samenspoed.app.demo.network;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Invents names: two words that no Dutch institution is known to have put together. Names of one
 * sort are all different.
 */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private static final List<String> FIRST =
            words(
                    """
                    Amber Anker Dauw Echo Fluister Gulden Hemel IJzer Kiezel Koper Kristal Kwarts
                    Lantaarn Maan Mist Mos Nevel Parel Pluim Regen Robijn Schemer Sneeuw Sterren
                    Storm Topaas Toren Veder Vonken Wieken Wimpel Winter Wolken Zand Zegel Zilver
                    Zomer Zonne Zwerf Vlier
                    """);
    private static final List<String> SECOND =
            words(
                    """
                    baken boog bries dans drempel fluit galm gaard glans hoef kelk kiel klank kroon
                    lied loper mantel mast poort reiger schelp schijn snaar spoor sprong stam tak
                    toon varen veer vlam vleugel weefsel wijzer wissel zang zwaluw zoom kade knoop
                    """);
    private static final List<String> STREETS =
            words("laan pad straat weg plein singel dijk hof kade steeg");

    private final Map<String, Iterator<String>> names = new HashMap<>();
    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** A name that was not given to this sort of thing before. */
    String next(String sort) {
        return names.computeIfAbsent(sort, _ -> shuffled()).next();
    }

    private Iterator<String> shuffled() {
        List<String> all = new ArrayList<>();
        for (String first : FIRST) {
            SECOND.forEach(second -> all.add(first + second));
        }
        Collections.shuffle(all, random);
        return all.iterator();
    }

    String address() {
        return one(FIRST) + one(STREETS) + " " + (1 + random.nextInt(220));
    }

    /** Of the right shape; no Dutch postcode ends in these letters. */
    String postcode() {
        return (1000 + random.nextInt(9000)) + " " + one(List.of("SA", "SD", "SS"));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** A name as part of a code: small letters, digits and hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        String small = ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return EDGES.matcher(OTHER.matcher(small).replaceAll("-")).replaceAll("");
    }
}
