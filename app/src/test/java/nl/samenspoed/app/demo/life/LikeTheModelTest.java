package nl.samenspoed.app.demo.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.TriageFixture;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.calendar.WeekRates;
import nl.samenspoed.simulation.region.Need;
import nl.samenspoed.simulation.region.Question;
import nl.samenspoed.simulation.region.WhoComes;
import org.junit.jupiter.api.Test;

/** Demo life is what the model of the simulator says: when, who, with what, and who is willing. */
class LikeTheModelTest {

    /** In standard errors: of well over a thousand figures here none is farther off by chance. */
    private static final double FAR = 4.5;

    private static final double PACE = 30;
    private static final int WEEK = 7 * 24 * 3600;

    private static final Assumptions SAY = Assumptions.standard();
    private static final WhoComes MODEL = new WhoComes(SAY);
    private static final Demand DEMAND = new Demand(SAY);

    /** A Monday, without a change of the clock in the week. */
    private static final ZonedDateTime MONDAY =
            ZonedDateTime.of(2026, 3, 9, 0, 0, 0, 0, OpeningHours.ZONE);

    private static final Map<Question, int[]> A_WEEK = drawAWeek();

    @Test
    void inAWeekEachHourHasItsShareOfEachQuestion() {
        var counts = A_WEEK;
        double all =
                Demand.TO_A_DESK.stream()
                        .mapToDouble(one -> MODEL.perWeek(one) + MODEL.fromWardsPerWeek(one))
                        .sum();
        for (var question : Demand.TO_A_DESK) {
            for (int hour = 0; hour < WeekRates.HOURS; hour++) {
                double wards = MODEL.fromWardsPerWeek(question) / WeekRates.HOURS;
                double model = MODEL.perHour(question, MONDAY.plusHours(hour)) + wards;
                double expected = 60 * PACE * model / all * WeekRates.HOURS;
                assertThat(far(counts.get(question)[hour], expected))
                        .as("%s in hour %s", question, hour)
                        .isLessThan(FAR);
            }
        }
    }

    @Test
    void overAWeekThePaceIsTheOneThatWasSet() {
        double season = SAY.numbers("season.months")[MONDAY.getMonthValue() - 1];
        double come = A_WEEK.values().stream().flatMapToInt(Arrays::stream).sum();
        double asked = Demand.TO_A_DESK.stream().mapToDouble(MODEL::perWeek).sum();
        double wards = Demand.TO_A_DESK.stream().mapToDouble(MODEL::fromWardsPerWeek).sum();

        // Wards know no season.
        double expected = PACE * WEEK / 60 * (season * asked + wards) / (asked + wards);
        assertThat(far(come, expected)).isLessThan(FAR);
        assertThat(DEMAND.perMinute(6, at("2026-03-14T11:00")))
                .as("Saturday morning beside a Tuesday in office hours")
                .isGreaterThan(4 * DEMAND.perMinute(6, at("2026-03-10T11:00")));
        assertThat(DEMAND.perMinute(0, at("2026-03-14T11:00"))).isZero();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OpeningHours.ZONE).toInstant();
    }

    /**
     * Of a count, in standard errors; roots make them alike for few and for many (Anscombe 1948).
     */
    private static double far(double counted, double expected) {
        double far = 2 * Math.abs(Math.sqrt(counted + 0.375) - Math.sqrt(expected + 0.375));
        return expected == 0 && counted > 0 ? Double.MAX_VALUE : far;
    }

    private static Map<Question, int[]> drawAWeek() {
        var chance = DemoLife.chance(3, 3);
        var counts = new EnumMap<Question, int[]>(Question.class);
        Demand.TO_A_DESK.forEach(one -> counts.put(one, new int[WeekRates.HOURS]));
        for (int second = 0; second < WEEK; second++) {
            var now = MONDAY.plusSeconds(second).toInstant();
            for (var question : DEMAND.come(PACE, now, chance)) {
                counts.get(question)[second / 3600]++;
            }
        }
        return counts;
    }

    @Test
    void whoCallsHasTheAgesUrgenciesAndNeedsOfTheModel() {
        var some = draws(Question.CITIZEN);

        assertShares(some.stream().map(one -> one.comer().need().ordinal()), "citizen.needs");
        assertShares(some.stream().map(one -> one.comer().urgency()), "citizen.urgencies");
        assertShares(
                some.stream()
                        .map(Asking::years)
                        .map(years -> years < 18 ? 0 : years < 65 ? 1 : years < 80 ? 2 : 3),
                "citizen.ages");
    }

    @Test
    void theSameSeedDrawsTheSamePerson() {
        assertThat(Asking.draw(Question.CRISIS, 4)).isEqualTo(Asking.draw(Question.CRISIS, 4));
    }

    private static List<Asking> draws(Question question) {
        return IntStream.range(0, 20_000).mapToObj(seed -> Asking.draw(question, seed)).toList();
    }

    private static void assertShares(Stream<Integer> drawn, String assumption) {
        var numbers = drawn.toList();
        var shares = SAY.numbers(assumption);
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            int which = i;
            double expected = numbers.size() * shares[i] / sum;
            assertThat(far(numbers.stream().filter(one -> one == which).count(), expected))
                    .as("%s [%s]", assumption, i)
                    .isLessThan(FAR);
        }
    }

    @Test
    void theComplaintFitsTheCareThatIsNeededAndTheAge() {
        var chance = DemoLife.chance(5, 5);
        var complaints = complaints();
        for (var question : Demand.TO_A_DESK) {
            for (var asking : draws(question).subList(0, 2_000)) {
                var complaint = Complaining.pick(complaints, asking, chance).orElseThrow();
                assertThat(complaint.isFor(Complaining.known(asking))).isTrue();
                assertThat(complaint.care()).containsAnyElementsOf(CareOf.whatFits(asking));
                assertThat(Judging.code(asking, complaint, chance)).isIn(CareOf.whatFits(asking));
            }
        }
    }

    @Test
    void adviceSendsToTheOwnGpAsOftenAsInTheModel() {
        var chance = DemoLife.chance(6, 6);
        var complaint = complaints().getFirst();
        var advised =
                draws(Question.CITIZEN).stream()
                        .filter(one -> one.comer().need() == Need.ADVICE)
                        .map(one -> Judging.code(one, complaint, chance))
                        .toList();

        double share = advised.stream().filter("own-gp"::equals).count() / (double) advised.size();
        assertThat(share).isCloseTo(SAY.number("doctor.next-day"), within(0.02));
    }

    @Test
    void whoIsAskedForAPlaceIsAsWillingAsInTheModel() {
        var chance = DemoLife.chance(7, 7);
        double accepted =
                IntStream.range(0, 20_000)
                        .filter(_ -> Answer.draw(chance) == Answer.ACCEPT)
                        .count();

        // Standard error 0.003: four of them.
        assertThat(accepted / 20_000).isCloseTo(SAY.number("search.willing"), within(0.0125));
    }

    private static List<Protocol.Complaint> complaints() {
        return TriageFixture.read(TriageFixture.shipped().getFirst()).complaints();
    }
}
