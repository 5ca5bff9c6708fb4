package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days as they are told in {@code src/test/resources/days}, on the real program. */
class WorkedDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evening-without-a-bed.txt",
                "ed-stop-that-spreads.txt",
                "full-obstetric-department.txt"
            })
    void dayGoesAsItIsTold(String file) {
        assertThat(WorkedDay.play(file)).isGreaterThan(50);
    }

    @Test
    void agreementIsFollowedFromTheMomentItIsSigned() {
        assertThat(WorkedDay.play("what-was-agreed.txt")).isGreaterThan(20);
    }

    @Test
    void signedLadderIsClimbedAndAnotherIsNot() {
        assertThat(WorkedDay.play("ladder-that-was-agreed.txt")).isGreaterThan(15);
    }

    @Test
    void everyOtherSubjectIsFollowedToo() {
        assertThat(WorkedDay.play("what-else-was-agreed.txt")).isGreaterThan(45);
    }

    @Test
    void desksStandToEachOtherAsWasAgreed() {
        assertThat(WorkedDay.play("desks-that-were-agreed.txt")).isGreaterThan(30);
    }

    @Test
    void whoSaysWhatNobodyKnowsIsToldWhere() {
        assertThatThrownBy(
                        () ->
                                WorkedDay.play(
                                        "a-day",
                                        """
                                        21:00 When home 1 reports 1 free

                                              And home 1 sings
                                        """))
                .hasMessageContaining("a-day:3: And home 1 sings")
                .hasMessageContaining("Nobody knows how to do this.");
    }

    @Test
    void whatGoesOtherwiseThanToldIsShownWithWhereAndHow() {
        assertThatThrownBy(
                        () ->
                                WorkedDay.play(
                                        "a-day",
                                        """
                                        21:00 When home 1 reports 1 free
                                              Then home 1 shows 2 free
                                        """))
                .hasMessageContaining("a-day:2: Then home 1 shows 2 free")
                .hasMessageContaining("1 free");
    }

    @Test
    void whatIsRefusedMustBeToldWithItsWords() {
        assertThatThrownBy(
                        () ->
                                WorkedDay.play(
                                        "a-day", "When home 1 says that its figure still holds"))
                .hasMessageContaining("was told: Demohuis 1, ELV laag has not reported yet");
        assertThatThrownBy(
                        () ->
                                WorkedDay.play(
                                        "a-day",
                                        "When home 1 reports 1 free, but is told: \"No.\""))
                .hasMessageContaining("was told: done");
    }
}
