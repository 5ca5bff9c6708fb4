package nl.samenspoed.app.administration.people;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** First passwords, to be read out once: nothing that looks like something else. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private Passwords() {}

    /** Four groups of four: about 79 bits. */
    static String fresh() {
        return RANDOM.ints(GROUPS * (long) GROUP, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
