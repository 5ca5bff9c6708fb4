package nl.samenspoed.app.patient;

import java.util.Optional;

/**
 * A citizen service number (burgerservicenummer) that passes the eleven-test: the digits weighted
 * 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of eleven.
 *
 * @param digits nine digits
 */
public record Bsn(String digits) {

    public Bsn {
        if (!passesElevenTest(digits)) {
            throw new IllegalArgumentException("Not a BSN. Maybe parse() it first.");
        }
    }

    /**
     * Reads a typed number; spaces, dots and hyphens are ignored, a leading zero may be missing.
     */
    public static Optional<Bsn> parse(String typed) {
        var digits = typed.replaceAll("[ .-]", "");
        var padded = digits.length() == 8 ? "0" + digits : digits;
        return passesElevenTest(padded) ? Optional.of(new Bsn(padded)) : Optional.empty();
    }

    /** Whether this number lies in the range reserved for test and demo people. */
    public boolean isTest() {
        return digits.startsWith("9999");
    }

    private static boolean passesElevenTest(String digits) {
        if (!digits.matches("[0-9]{9}") || digits.equals("000000000")) {
            return false;
        }
        int sum = '0' - digits.charAt(8);
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (digits.charAt(place) - '0');
        }
        return sum % 11 == 0;
    }

    /** Never the number itself: it would end up in logs. */
    @Override
    public String toString() {
        return "Bsn[" + "*".repeat(9) + "]";
    }
}
