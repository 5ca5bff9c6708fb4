package nl.samenspoed.app.network;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read as what they should be. What is wrong goes to the problems and reads
 * as a harmless value, so that one look finds everything that is wrong; a row with problems is
 * never used.
 */
final class Row {

    static final int LONGEST = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern SHORT_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,26}");
    private static final Pattern MEMBER =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,26}\\.[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{8}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3} [A-Z]{2}");
    private static final Pattern SPACES = Pattern.compile(" +");

    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final Revision revision;
    private final KnownCodes known;
    private final Problems problems;

    Row(
            String file,
            long line,
            Map<String, String> cells,
            Revision revision,
            KnownCodes known,
            Problems problems) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.revision = revision;
        this.known = known;
        this.problems = problems;
    }

    Revision revision() {
        return revision;
    }

    void refuse(String column, NetworkRefusal code, Object... details) {
        problems.add(file, line, column, code, details);
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** A text that must be there. */
    String text(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            refuse(column, NetworkRefusal.MISSING_VALUE);
        } else if (text.length() > LONGEST) {
            refuse(column, NetworkRefusal.TOO_LONG, text.length(), LONGEST);
        } else {
            text.chars()
                    .filter(Character::isISOControl)
                    .findFirst()
                    .ifPresent(found -> refuse(column, NetworkRefusal.CONTROL_CHARACTER, found));
        }
        return text;
    }

    @Nullable String optionalText(String column) {
        return cell(column).isEmpty() ? null : text(column);
    }

    String code(String column) {
        return matching(column, CODE, NetworkRefusal.BAD_CODE);
    }

    /** Eight digits, or nothing. */
    @Nullable String optionalIdentifier(String column) {
        return cell(column).isEmpty()
                ? null
                : matching(column, IDENTIFIER, NetworkRefusal.BAD_IDENTIFIER);
    }

    /** A code that other systems get as part of an id. */
    String shortCode(String column) {
        return matching(column, SHORT_CODE, NetworkRefusal.BAD_SHORT_CODE);
    }

    /** The code of a known entry, a dot, and a code within that entry. */
    String member(String column, Sheet of) {
        String code = matching(column, MEMBER, NetworkRefusal.BAD_MEMBER_CODE);
        int dot = code.lastIndexOf('.');
        String owner = dot < 0 ? "" : code.substring(0, dot);
        if (!owner.isEmpty() && !known.knows(of, owner)) {
            refuse(column, NetworkRefusal.UNKNOWN_REFERENCE, shortened(owner), of.file());
        }
        return code;
    }

    String postcode(String column) {
        return matching(column, POSTCODE, NetworkRefusal.BAD_POSTCODE);
    }

    private String matching(String column, Pattern pattern, NetworkRefusal otherwise) {
        String text = text(column);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            refuse(column, otherwise, shortened(text));
        }
        return text;
    }

    /** The code of an entry that is known, or comes with the same import. */
    String reference(String column, Sheet to) {
        String code = code(column);
        if (!code.isEmpty() && !known.knows(to, code)) {
            refuse(column, NetworkRefusal.UNKNOWN_REFERENCE, shortened(code), to.file());
        }
        return code;
    }

    /** Codes with spaces between them; none is allowed. In alphabetical order, each once. */
    List<String> references(String column, Sheet to) {
        String written = cell(column);
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> codes = Arrays.stream(SPACES.split(written)).sorted().distinct().toList();
        for (String code : codes) {
            if (!known.knows(to, code)) {
                refuse(column, NetworkRefusal.UNKNOWN_REFERENCE, shortened(code), to.file());
            }
        }
        return codes;
    }

    boolean flag(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            refuse(column, NetworkRefusal.BAD_FLAG, shortened(text));
        }
        return text.equals("true");
    }

    int count(String column, int least, int most) {
        return number(column, Integer::valueOf, least, most, least);
    }

    @Nullable Integer optionalCount(String column, int least, int most) {
        return cell(column).isEmpty() ? null : count(column, least, most);
    }

    private double degrees(String column, double least, double most) {
        return number(column, Double::valueOf, least, most, least);
    }

    /** A point in or near the Netherlands; whoever exchanges the two is told so by the limits. */
    Position position() {
        return new Position(degrees("latitude", 50, 54.5), degrees("longitude", 2, 9));
    }

    private <N extends Number & Comparable<N>> N number(
            String column, Function<String, N> parse, N least, N most, N otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            N number = parse.apply(text);
            if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                return number;
            }
            refuse(column, NetworkRefusal.OUT_OF_RANGE, shortened(text), least, most);
        } catch (NumberFormatException notANumber) {
            refuse(column, NetworkRefusal.BAD_NUMBER, shortened(text));
        }
        return otherwise;
    }

    BigDecimal decimal(String column, int least, int most) {
        return number(
                column,
                BigDecimal::new,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                BigDecimal.valueOf(least));
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Nullable Formula formula(String column) {
        if (!cell(column).isEmpty()) {
            try {
                return Formula.parse(text(column));
            } catch (IllegalArgumentException wrong) {
                refuse(column, NetworkRefusal.BAD_FORMULA, String.valueOf(wrong.getMessage()));
            }
        }
        return null;
    }

    @Nullable Duration optionalMinutes(String column) {
        return cell(column).isEmpty() ? null : minutes(column);
    }

    /** A duration of whole minutes, written as in ISO 8601. */
    Duration minutes(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Duration.ofMinutes(1);
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.equals(Duration.ofMinutes(duration.toMinutes()))
                    && duration.compareTo(Duration.ofMinutes(1)) >= 0
                    && duration.compareTo(Duration.ofDays(365)) <= 0) {
                return duration;
            }
        } catch (DateTimeException notADuration) {
            // Refused below, as any other duration that does not fit.
        }
        refuse(column, NetworkRefusal.BAD_DURATION, shortened(text));
        return Duration.ofMinutes(1);
    }

    LocalDate date(String column) {
        String text = text(column);
        if (!text.isEmpty()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADate) {
                refuse(column, NetworkRefusal.BAD_DATE, shortened(text));
            }
        }
        return LocalDate.EPOCH;
    }

    /** One of the names, written as in the files. */
    <E> E choice(String column, Map<String, E> choices, E otherwise) {
        String text = text(column);
        E chosen = choices.get(text);
        if (chosen == null && !text.isEmpty()) {
            refuse(column, NetworkRefusal.BAD_CHOICE, shortened(text), choices.keySet());
        }
        return chosen == null ? otherwise : chosen;
    }

    <E> E optionalChoice(String column, Map<String, E> choices, E otherwise) {
        return cell(column).isEmpty() ? otherwise : choice(column, choices, otherwise);
    }

    /** Opening hours in one of their notations. */
    <H> H hours(String column, Function<String, H> parse, H otherwise) {
        String text = text(column);
        if (!text.isEmpty()) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException wrong) {
                refuse(
                        column,
                        NetworkRefusal.BAD_HOURS,
                        shortened(text),
                        String.valueOf(wrong.getMessage()));
            }
        }
        return otherwise;
    }

    /** The lines of a cell that holds several texts. */
    List<String> lines(String column) {
        return cell(column).lines().toList();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
