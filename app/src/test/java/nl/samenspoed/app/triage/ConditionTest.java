package nl.samenspoed.app.triage;

import static nl.samenspoed.app.triage.Condition.Truth.NO;
import static nl.samenspoed.app.triage.Condition.Truth.UNKNOWN;
import static nl.samenspoed.app.triage.Condition.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.triage.Condition.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Clause FEVER = new Clause.Answered("fever", true);
    private static final Clause NO_FEVER = new Clause.Answered("fever", false);
    private static final Clause WOMAN = new Clause.OfGender(Gender.FEMALE);

    @ParameterizedTest(name = "{0} months, from {1} below {2}: {3}")
    @CsvSource({
        ", 36, , UNKNOWN",
        "35, 36, , NO",
        "36, 36, , YES",
        "2, , 3, YES",
        "3, , 3, NO",
        "40, 36, 48, YES",
        "48, 36, 48, NO",
    })
    void ageCountsFromTheFirstMonthUpToTheLast(
            @Nullable Integer months,
            @Nullable Integer from,
            @Nullable Integer below,
            String truth) {
        assertThat(all(new Clause.AgeInMonths(from, below)).test(known(months, Gender.UNKNOWN)))
                .hasToString(truth);
    }

    @Test
    void answerIsNeverUnknown() {
        assertThat(all(FEVER).test(known(null, Gender.UNKNOWN, "fever"))).isEqualTo(YES);
        assertThat(all(FEVER).test(known(null, Gender.UNKNOWN))).isEqualTo(NO);
        assertThat(all(NO_FEVER).test(known(null, Gender.UNKNOWN))).isEqualTo(YES);
        assertThat(all(NO_FEVER).test(known(null, Gender.UNKNOWN, "fever"))).isEqualTo(NO);
    }

    @Test
    void genderThatSaysNothingOfTheBodyIsUnknown() {
        assertThat(all(WOMAN).test(known(null, Gender.UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(all(WOMAN).test(known(null, Gender.MALE))).isEqualTo(NO);
        assertThat(all(WOMAN).test(known(null, Gender.OTHER))).isEqualTo(UNKNOWN);
        assertThat(all(WOMAN).test(known(null, Gender.FEMALE))).isEqualTo(YES);
    }

    @Test
    void oneFalseClauseDecidesAllAndOneTrueClauseDecidesAny() {
        var unknown = known(null, Gender.UNKNOWN);
        assertThat(all(FEVER, WOMAN).test(unknown)).isEqualTo(NO);
        assertThat(all(NO_FEVER, WOMAN).test(unknown)).isEqualTo(UNKNOWN);
        assertThat(any(NO_FEVER, WOMAN).test(unknown)).isEqualTo(YES);
        assertThat(any(FEVER, WOMAN).test(unknown)).isEqualTo(UNKNOWN);
        assertThat(any(FEVER, WOMAN).test(known(null, Gender.MALE))).isEqualTo(NO);
        assertThat(all(NO_FEVER, WOMAN).test(known(null, Gender.FEMALE))).isEqualTo(YES);
    }

    private static Condition all(Clause... clauses) {
        return new Condition(true, List.of(clauses));
    }

    private static Condition any(Clause... clauses) {
        return new Condition(false, List.of(clauses));
    }

    private static Condition.Known known(@Nullable Integer months, Gender gender, String... met) {
        return new Condition.Known(Set.of(met), months, gender);
    }
}
