package nl.samenspoed.matching.scenarios;

import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: what each weight adds, in minutes of travel. */
class C_WeighingTests {

    @Test
    void c01_stopRanksLowerAndIsShownButLeavesNobodyOut() {
        Scenario.holds(
                """
                units     a 5 min, kind ed, stop | b 24 min, kind ed | c 26 min, kind ed
                request   ed
                rules     weigh divert 20 min
                expect    b 24 | a 25 | c 26
                remark    a stop: divert if possible
                left out
                """);
    }

    @Test
    void c02_olderFigureCountsLess() {
        Scenario.holds(
                """
                units     a 5 min, 4 free 180 min ago | b 12 min, 4 free | c 13 min, 4 free
                request   elv
                rules     validity 4 h, weigh unknownCapacity 30 min, weigh ageing 10 min
                expect    b 12 | a 12:30 | c 13
                """);
    }

    @Test
    void c03_lastPlaceCountsLessThanOneOfMany() {
        Scenario.holds(
                """
                units     a 5 min, 1 free | b 5 min, 2 free | c 5 min, 3 free
                request   elv
                rules     weigh unknownCapacity 30 min, weigh lastPlace 6 min
                expect    c 7 | b 8 | a 11
                """);
    }

    @Test
    void c04_homeSubregionBeforeHomeRegionBeforeOthers() {
        Scenario.holds(
                """
                units     a 5 min, in south.c | b 5 min, in north.b | c 5 min, in north.a
                request   elv, home north.a
                rules     weigh otherSubregion 10 min, weigh otherRegion 25 min
                expect    c 5 | b 15 | a 30
                """);
    }

    @Test
    void c05_unknownHomeMakesEveryAreaNear() {
        Scenario.holds(
                """
                units     a 5 min, in south.c | b 5 min, in north.b
                request   elv
                rules     weigh otherSubregion 10 min, weigh otherRegion 25 min
                expect    a 5 | b 5
                """);
    }

    @Test
    void c06_ownOrganisationBeforePreferredBeforeOthers() {
        Scenario.holds(
                """
                units     a 5 min | b 5 min, of calm | c 5 min, of acme
                request   elv, own acme, prefers calm zen
                rules     weigh notOwn 10 min, weigh notPreferred 8 min
                expect    c 5 | b 15 | a 23
                """);
    }

    @Test
    void c07_withoutOwnOrPreferredOrganisationNobodyPays() {
        Scenario.holds(
                """
                units     a 5 min | b 6 min, of acme
                request   elv
                rules     weigh notOwn 10 min, weigh notPreferred 8 min
                expect    a 5 | b 6
                """);
    }

    @Test
    void c08_eachUnmetWishCountsAndIsShown() {
        Scenario.holds(
                """
                units     a 5 min, can garden | b 5 min, can garden single | c 5 min
                request   elv, wish garden single piano
                rules     weigh unmetWish 10 min
                expect    b 15 | a 25 | c 35
                remark    a wishes not met: piano, single
                """);
    }

    @Test
    void c09_unreliabilityCountsAndNewcomersStandBetween() {
        Scenario.holds(
                """
                units     a 5 min, reliable 25 | b 5 min | c 5 min, reliable 100
                request   elv
                rules     weigh unreliability 20 min, presumed 50
                expect    c 5 | b 15 | a 20
                """);
    }

    @Test
    void c10_waitingCountsFromArrivalToOpening() {
        Scenario.holds(
                """
                units     a 30 min, opens 10:00 | b 30 min, opens 08:29
                request   elv
                rules     weigh waitingHour 10 min
                expect    b 30 | a 45
                remark    a opens Mon 2 Mar 10:00
                """);
    }

    @Test
    void c11_waitingForTheEarliestStartIsNobodysFault() {
        Scenario.holds(
                """
                units     a 30 min, opens 10:00
                request   elv, from 11:00 to 15:00
                rules     weigh waitingHour 10 min
                expect    a 30
                start     a 2026-03-02T11:00:00Z
                """);
    }

    @Test
    void c12_weightsAddUp() {
        Scenario.holds(
                """
                units     a 5 min, unknown, stop, in south.c, reliable 0
                request   elv, home north.a, own acme, prefers calm, wish garden
                rules     standard-weights
                expect    a 128
                """);
    }
}
