package nl.samenspoed.matching.scenarios;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the three reasons, the remarks and the shortfall, in words. */
class D_SayingTests {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    @Test
    void d01_strangerStillGetsThreeReasons() {
        Scenario.holds(
                """
                units     a 12 min, unknown
                request   elv
                rules     standard-weights
                because   a 12 min drive | can start Mon 2 Mar 08:12 | right kind of care
                """);
    }

    @Test
    void d02_whatSavesMostIsNamedFirst() {
        Scenario.holds(
                """
                units     a 31 min, 2 free 5 min ago, can garden, reliable 90 | b 42 min, of acme, can lift garden piano
                request   elv, home north.a, own acme, wish garden lift piano
                rules     standard-weights
                because   a 2 free, reported 5 min ago | in the home subregion | declared places proved right in 90%
                because   b 3 of 3 wishes: garden, lift, piano | 4 free, reported 0 min ago | own organisation
                """);
    }

    @Test
    void d03_suitabilityIsNamedWhenSomethingWasRequired() {
        Scenario.holds(
                """
                units     a 12 min, can lift nights, unknown
                request   elv, must nights lift
                rules     standard-weights
                because   a 12 min drive | has all that is required: lift, nights | can start Mon 2 Mar 08:12
                """);
    }

    @Test
    void d04_shortfallNamesTheNearestThatDidNotReportInTime() {
        Scenario.holds(
                """
                units     a 41 min | b 39 min, 2 free 7 h ago | c 20 min, 0 free 12 min ago | d 30 min, unknown
                request   elv
                rules     travel 40 min, validity 4 h, enough 1
                expect    d 30 | b 39
                counts    1 TOO_FAR | 1 FULL
                shortfall none within 40 min has a free place reported in the last 4 hours; nearest without a valid report: d, 30 min drive, capacity unknown, never reported
                """);
    }

    @Test
    void d05_shortfallAlsoNamesThoseTheRulesLeaveOut() {
        Scenario.holds(
                """
                units     a 5 min, 2 free 7 h ago
                request   elv
                rules     unknown-left-out, travel 40 min, enough 1
                expect
                shortfall none within 40 min has a free place reported in the last 4 hours; nearest without a valid report: a, 5 min drive, capacity unknown, last 2 free, 7 hours ago
                """);
    }

    @Test
    void d06_tooFewIsAShortfallToo() {
        Scenario.holds(
                """
                units     a 5 min | b 6 min, 0 free
                request   elv
                rules     enough 2, travel 40 min
                expect    a 5
                shortfall only 1 (of 2 wanted) within 40 min has a free place reported in the last 4 hours
                """);
    }

    @Test
    void d07_enoughIsNoShortfall() {
        Scenario.holds(
                """
                units     a 5 min | b 6 min
                request   elv
                rules     enough 2, list 1
                expect    a 5
                shortfall
                """);
    }

    @Test
    void d08_nothingOfThisKindIsAShortfall() {
        Scenario.holds(
                """
                units     a 5 min, kind ed
                request   elv
                rules     enough 1
                expect
                left out
                shortfall none within 45 min has a free place reported in the last 4 hours
                """);
    }

    @Test
    void d09_speaksDutch() {
        Scenario.holds(
                """
                units     a 12 min, 2 free 5 min ago, stop | b 20 min, 0 free 12 min ago | c 30 min, 1 free 7 h ago, opens 10:00
                request   elv, home north.a, from 08:00 to 12:00
                rules     standard-weights, enough 2
                because   a 12 min rijden | 2 vrij, 5 min geleden gemeld | in de eigen subregio
                remark    a stop: leid om indien mogelijk
                remark    c capaciteit onbekend, laatst 1 vrij, 7 uur geleden | gaat open ma 2 mrt 10:00
                left out  b vol: 0 vrij, 12 min geleden gemeld
                shortfall slechts 1 (gewenst 2) binnen 45 min heeft een vrije plaats die in de laatste 4 uur is gemeld; dichtstbij zonder geldige opgave: c, 30 min rijden, capaciteit onbekend, laatst 1 vrij, 7 uur geleden
                """,
                DUTCH);
    }

    @Test
    void d10_shortfallNamesTheLimitFromHome() {
        Scenario.holds(
                """
                units     a 25 min, 3 free 5 min ago
                request   elv, within 20 min of 0 km
                rules     enough 1, travel 40 min
                expect
                left out  a too far from home: 25 min, at most 20 min
                shortfall none within 40 min, at most 20 min from home, has a free place reported in the last 4 hours
                """);
    }

    @Test
    void d11_shortfallNamesTheLimitFromHomeInDutch() {
        Scenario.holds(
                """
                units     a 25 min, 3 free 5 min ago
                request   elv, within 20 min of 0 km
                rules     enough 1, travel 40 min
                left out  a te ver van huis: 25 min, hoogstens 20 min
                shortfall geen enkele binnen 40 min, hoogstens 20 min van huis, heeft een vrije plaats die in de laatste 4 uur is gemeld
                """,
                DUTCH);
    }

    @Test
    void d12_whatWasAskedForByNameIsAlwaysTold() {
        Scenario.holds(
                """
                units     a 5 min, 3 free 5 min ago | b 6 min, 3 free 5 min ago
                request   elv, home north.a, prefers b
                rules     standard-weights
                because   b 6 min drive | 3 free, reported 5 min ago | preferred organisation
                """);
    }
}
