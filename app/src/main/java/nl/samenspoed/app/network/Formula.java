package nl.samenspoed.app.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A weighted sum of other numbers, written as {@code -20 + 85.8*patients/bays + 13.4*ventilated}.
 * It knows no brackets and nothing else: what a crowding score needs, and what one line can say.
 *
 * <p>The one that comes with the program is the National Emergency Department Overcrowding Scale:
 * S. Weiss, R. Derlet, J. Arndahl and others, <em>Estimating the degree of emergency department
 * overcrowding in academic medical centers</em>, Academic Emergency Medicine 11 (2004) 38-50. The
 * Netherlands use a modified one (mNEDOCS; <em>A different crowd, a different crowding level?</em>,
 * International Emergency Nursing 41 (2018) 25-30) whose formula we did not find; it is data, so it
 * can be put in its place.
 */
public record Formula(List<Term> terms) {

    private static final Pattern PLUS = Pattern.compile(" \\+ ");
    private static final Pattern TERM =
            Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)(?:\\*([a-z0-9-]+)(?:/([a-z0-9-]+))?)?");

    public Formula {
        terms = List.copyOf(terms);
    }

    /**
     * One part of the sum.
     *
     * @param field what is weighted; null for a constant
     * @param per by what it is divided; null for nothing
     */
    public record Term(BigDecimal weight, @Nullable String field, @Nullable String per) {

        /** Empty when a number is missing, or it would divide by nothing. */
        public Optional<BigDecimal> of(Map<String, BigDecimal> amounts) {
            if (field == null) {
                return Optional.of(weight);
            }
            var amount = amounts.get(field);
            var divisor = per == null ? BigDecimal.ONE : amounts.get(per);
            return amount == null || divisor == null || divisor.signum() == 0
                    ? Optional.empty()
                    : Optional.of(weight.multiply(amount).divide(divisor, MathContext.DECIMAL64));
        }

        String text() {
            return weight.toPlainString()
                    + (field == null ? "" : "*" + field)
                    + (per == null ? "" : "/" + per);
        }
    }

    /**
     * @throws IllegalArgumentException whose message is the part that is wrong
     */
    static Formula parse(String text) {
        return new Formula(Arrays.stream(PLUS.split(text)).map(Formula::term).toList());
    }

    private static Term term(String text) {
        var matcher = TERM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Term(new BigDecimal(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    /** The sum; empty when a number is missing. */
    public Optional<BigDecimal> of(Map<String, BigDecimal> amounts) {
        var sum = BigDecimal.ZERO;
        for (var term : terms) {
            var part = term.of(amounts);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(part.get());
        }
        return Optional.of(sum);
    }

    /** The fields it needs. */
    public Set<String> fields() {
        return terms.stream()
                .flatMap(term -> Stream.of(Optional.ofNullable(term.field()), divisor(term)))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fields by which it divides. */
    Set<String> divisors() {
        return terms.stream()
                .flatMap(term -> divisor(term).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> divisor(Term term) {
        return Optional.ofNullable(term.per());
    }

    @Override
    public String toString() {
        return terms.stream().map(Term::text).collect(Collectors.joining(" + "));
    }
}
