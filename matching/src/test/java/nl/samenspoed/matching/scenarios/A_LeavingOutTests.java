package nl.samenspoed.matching.scenarios;

import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: who is considered, who is left out, and by which rule first. */
class A_LeavingOutTests {

    @Test
    void a01_nearestComesFirst() {
        Scenario.holds(
                """
                units     far 30 min | near 12 min
                request   elv
                expect    near 12 | far 30
                left out
                """);
    }

    @Test
    void a02_otherKindsAreNotMentioned() {
        Scenario.holds(
                """
                units     elv-a 12 min | ed-b 3 min, kind ed
                request   elv
                expect    elv-a 12
                left out
                """);
    }

    @Test
    void a03_missingMustHavesLeaveOutAndAreNamed() {
        Scenario.holds(
                """
                units     a 5 min, can lift garden | b 9 min, can lift isolation nights
                request   elv, must nights lift isolation
                expect    b 9
                left out  a missing: isolation, nights
                """);
    }

    @Test
    void a04_capabilityThatNobodyHasLeavesOutAll() {
        Scenario.holds(
                """
                units     a 5 min, can lift | b 9 min
                request   elv, must lift bariatric
                expect
                left out  a missing: bariatric | b missing: bariatric, lift
                """);
    }

    @Test
    void a05_servesOnlyItsSubregions() {
        Scenario.holds(
                """
                units     a 5 min, serves north.b | b 9 min, serves north.b north.a
                request   elv, home north.a
                expect    b 9
                left out  a does not serve this subregion
                """);
    }

    @Test
    void a06_unknownHomeIsNoGroundToLeaveOut() {
        Scenario.holds(
                """
                units     a 5 min, serves north.b
                request   elv
                expect    a 5
                """);
    }

    @Test
    void a07_servesUpToADistance() {
        Scenario.holds(
                """
                units     a 22 min, serves 21 km | b 23 min, serves 24 km
                request   elv
                expect    b 23
                left out  a outside the area served: 22.0 km, at most 21.0 km
                """);
    }

    @Test
    void a08_maxTravelIsTheLastMinuteAllowed() {
        Scenario.holds(
                """
                units     a 40 min | b 2401 s
                request   elv
                rules     travel 40 min
                expect    a 40
                left out  b too far: 41 min, at most 40 min
                """);
    }

    @Test
    void a09_closedIsLeftOut() {
        Scenario.holds(
                """
                units     a 5 min, closed | b 9 min
                request   elv
                expect    b 9
                left out  a closed
                """);
    }

    @Test
    void a10_opensInTimeOrIsLeftOut() {
        Scenario.holds(
                """
                units     a 5 min, opens 12:01 | b 9 min, opens 12:00
                request   elv, from 08:00 to 12:00
                expect    b 9
                left out  a closed until Mon 2 Mar 12:01, needed by Mon 2 Mar 12:00
                start     b 2026-03-02T12:00:00Z
                """);
    }

    @Test
    void a11_arrivesInTimeOrIsLeftOut() {
        Scenario.holds(
                """
                units     a 21 min | b 20 min
                request   elv, from 08:00 to 08:20
                expect    b 20
                left out  a arrives Mon 2 Mar 08:21, needed by Mon 2 Mar 08:20
                """);
    }

    @Test
    void a12_overdueRequestLeavesNobodyOutForLateness() {
        Scenario.holds(
                """
                units     a 21 min | b 5 min, opens 09:00
                request   elv, from 07:00 to 07:30
                expect    b 5 | a 21
                """);
    }

    @Test
    void a13_ruleThatLastsLongestIsNamed() {
        Scenario.holds(
                """
                units     a 50 min, serves 10 km, closed, 0 free
                units     b 51 min, can lift, serves 10 km, closed, 0 free
                units     c 52 min, can lift, closed, 0 free
                units     d 9 min, can lift, closed, 0 free
                units     e 9 min, can lift, 0 free
                request   elv, must lift
                expect
                left out  d closed | e full: 0 free, reported 0 min ago | a missing: lift | b outside the area served: 51.0 km, at most 10.0 km | c too far: 52 min, at most 45 min
                counts    1 MISSING_CAPABILITY | 1 OUTSIDE_CATCHMENT | 1 TOO_FAR | 1 CLOSED | 1 FULL
                """);
    }

    @Test
    void a14_equalsAreOrderedByServiceId() {
        Scenario.holds(
                """
                units     c 9 min | a 9 min | b 9 min
                request   elv
                expect    a 9 | b 9 | c 9
                """);
    }

    @Test
    void a15_whatFitsBelowTheListIsLeftOutToo() {
        Scenario.holds(
                """
                units     a 9 min | b 12 min | c 15 min | d 18 min
                request   elv
                rules     list 2
                expect    a 9 | b 12
                left out  c fits, but 2 fit better (counts as 15 min) | d fits, but 2 fit better (counts as 18 min)
                counts    2 OUTRANKED
                """);
    }

    @Test
    void a16_farthestFromHomeIsTheLastMinuteAllowed() {
        Scenario.holds(
                """
                units     a 20 min | b 1201 s
                request   elv, within 20 min of 0 km
                expect    a 20
                left out  b too far from home: 21 min, at most 20 min
                counts    1 TOO_FAR_FROM_HOME
                """);
    }

    @Test
    void a17_farFromHomeIsMeasuredFromHomeAndNotFromWhereThePersonIs() {
        Scenario.holds(
                """
                units     a 5 min | b 31 min
                request   elv, within 15 min of 30 km
                expect    b 31
                left out  a too far from home: 25 min, at most 15 min
                """);
    }

    @Test
    void a18_wideningTheSearchDoesNotWidenTheLimitFromHome() {
        Scenario.holds(
                """
                units     a 50 min
                request   elv, within 40 min of 0 km
                rules     travel 60 min
                expect
                left out  a too far from home: 50 min, at most 40 min
                """);
    }
}
