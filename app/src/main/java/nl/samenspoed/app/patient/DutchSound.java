package nl.samenspoed.app.patient;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a Dutch family name sounds like. Not a transcription: names that are easily written for each
 * other get the same key. The table {@code patient/names.txt} of the tests says which.
 */
final class DutchSound {

    private record Rule(Pattern from, String to) {

        private Rule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    /** In this order. Capitals stand for sounds that are done with. */
    private static final List<Rule> RULES =
            List.of(
                    new Rule("^vande[rn]?(?=\\p{L}{3})", ""),
                    // Vowels of more letters, longest first.
                    new Rule("a{1,2}u?w(?=[^aeiou]|$)|ouw|auw|au|ou", "W"),
                    new Rule("(?<!q)u+(ij|y|i)", "U"),
                    new Rule("oei?j|oey|oei", "Q"),
                    new Rule("o+(ij|y|i)", "O"),
                    new Rule("aa(ij|y|i)", "A"),
                    new Rule("e(ij|y|i)|a(ij|y|i)|ij|y", "Y"),
                    new Rule("ae", "a"),
                    new Rule("ue", "u"),
                    // Consonants.
                    new Rule("^chr", "kr"),
                    new Rule("^schm", "sm"),
                    new Rule("s+ch(?=$|e[rn]s?$)", "s"),
                    new Rule("ph", "f"),
                    new Rule("th", "t"),
                    new Rule("c?qu", "kw"),
                    new Rule("c?x", "ks"),
                    new Rule("ck|q", "k"),
                    new Rule("ch|gh", "g"),
                    new Rule("c(?=[eiY])", "s"),
                    new Rule("c", "k"),
                    new Rule("v", "f"),
                    new Rule("z", "s"),
                    new Rule("dt|d(?=s|$)", "t"),
                    new Rule("(.)\\1+", "$1"),
                    new Rule("(?<=.{2})en$", "e"));

    private DutchSound() {}

    /**
     * @param name one name in small letters without marks
     */
    static String of(String name) {
        var sound = name;
        for (var rule : RULES) {
            sound = rule.from().matcher(sound).replaceAll(rule.to());
        }
        return sound;
    }
}
