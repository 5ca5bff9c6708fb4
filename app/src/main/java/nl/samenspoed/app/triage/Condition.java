package nl.samenspoed.app.triage;

import java.util.List;
import java.util.Set;
import nl.samenspoed.app.patient.Gender;
import org.jspecify.annotations.Nullable;

/**
 * When something is asked or holds. What is not known stays unknown: a question is asked unless it
 * surely does not apply, and something holds only when it surely does.
 *
 * @param all whether every clause must be true; otherwise one is enough
 */
public record Condition(boolean all, List<Clause> clauses) {

    public Condition {
        clauses = List.copyOf(clauses);
    }

    /** True, false, or nobody knows. */
    public enum Truth {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * What a condition may look at; the same that {@code enableWhen} of a Questionnaire can say.
     */
    public sealed interface Clause {

        /**
         * @param met false wants the criterion not to be met
         */
        record Answered(String criterion, boolean met) implements Clause {}

        /**
         * From {@code from} up to but not including {@code below}, in months; null is unbounded.
         */
        record AgeInMonths(@Nullable Integer from, @Nullable Integer below) implements Clause {}

        record OfGender(Gender gender) implements Clause {}
    }

    /**
     * What is known while somebody is still asking.
     *
     * @param met codes of the criteria that are met so far
     * @param months age; null when nobody knows
     */
    public record Known(Set<String> met, @Nullable Integer months, Gender gender) {

        public Known {
            met = Set.copyOf(met);
        }
    }

    Truth test(Known known) {
        var decisive = all ? Truth.NO : Truth.YES;
        var truths = clauses.stream().map(clause -> test(clause, known)).toList();
        if (truths.contains(decisive)) {
            return decisive;
        }
        return truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : all ? Truth.YES : Truth.NO;
    }

    private static Truth test(Clause clause, Known known) {
        return switch (clause) {
            case Clause.Answered(var criterion, var met) ->
                    truth(known.met().contains(criterion) == met);
            case Clause.AgeInMonths(var from, var below) -> {
                var months = known.months();
                yield months == null
                        ? Truth.UNKNOWN
                        : truth(
                                (from == null || months >= from)
                                        && (below == null || months < below));
            }
            case Clause.OfGender(var gender) -> test(gender, known.gender());
        };
    }

    /** A registered gender that is neither says nothing about the body a question is about. */
    private static Truth test(Gender wanted, Gender known) {
        return switch (known) {
            case FEMALE, MALE -> truth(known == wanted);
            case OTHER, UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private static Truth truth(boolean so) {
        return so ? Truth.YES : Truth.NO;
    }
}
