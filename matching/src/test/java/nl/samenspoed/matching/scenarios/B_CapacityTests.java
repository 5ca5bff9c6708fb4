package nl.samenspoed.matching.scenarios;

import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: figures, their age, and what is done without them. */
class B_CapacityTests {

    @Test
    void b01_fullIsLeftOut() {
        Scenario.holds(
                """
                units     a 5 min, 0 free 12 min ago | b 9 min, 1 free
                request   elv
                expect    b 9
                left out  a full: 0 free, reported 12 min ago
                """);
    }

    @Test
    void b02_fullIsRankedLastForKindsThatFreeUpSoon() {
        Scenario.holds(
                """
                units     a 5 min, kind birth, 0 free 12 min ago | b 39 min, kind birth, unknown | c 30 min, kind birth, 1 free
                request   birth
                rules     ranked-when-full birth, weigh unknownCapacity 30 min
                expect    c 30 | b 69 | a 35
                remark    a full now, reported 12 min ago; a place may come free
                left out
                """);
    }

    @Test
    void b03_neverReportedIsRankedLowerAndShown() {
        Scenario.holds(
                """
                units     a 5 min, unknown | b 34 min | c 36 min
                request   elv
                rules     weigh unknownCapacity 30 min
                expect    b 34 | a 35 | c 36
                remark    a capacity unknown, never reported
                remark    b
                """);
    }

    @Test
    void b04_figureIsValidUpToItsLimitAndThenUnknown() {
        Scenario.holds(
                """
                units     a 5 min, 3 free 240 min ago | b 5 min, 3 free 241 min ago
                request   elv
                rules     validity 4 h, weigh unknownCapacity 30 min
                expect    a 5 | b 35
                remark    b capacity unknown, last 3 free, 4 hours ago
                """);
    }

    @Test
    void b05_staleZeroIsUnknownNotFull() {
        Scenario.holds(
                """
                units     a 5 min, 0 free 5 h ago
                request   elv
                rules     validity 4 h, weigh unknownCapacity 30 min
                expect    a 35
                remark    a capacity unknown, last 0 free, 5 hours ago
                """);
    }

    @Test
    void b06_unknownIsLeftOutWhereRulesSaySo() {
        Scenario.holds(
                """
                units     a 5 min, unknown | b 6 min, 2 free 7 h ago | c 9 min
                request   elv
                rules     unknown-left-out
                expect    c 9
                left out  a capacity unknown, never reported | b capacity unknown, last 2 free, 7 hours ago
                """);
    }

    @Test
    void b07_figureFromAheadOfOurClockCountsAsNow() {
        Scenario.holds(
                """
                units     a 5 min, 2 free -3 min ago
                request   elv
                rules     standard-weights
                because   a 5 min drive | 2 free, reported 0 min ago | can start Mon 2 Mar 08:05
                """);
    }
}
