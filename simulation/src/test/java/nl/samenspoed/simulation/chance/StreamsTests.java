package nl.samenspoed.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.samenspoed.simulation.statistics.Moments;
import org.junit.jupiter.api.Test;

class StreamsTests {

    private final Streams streams = new Streams(7, 3);

    @Test
    void aStreamIsTheSameWhateverElseIsDrawn() {
        var alone = draws(streams.stream("calls"));
        draws(streams.stream("patience"));
        streams.stream("added later").gaussian();

        assertThat(draws(streams.stream("calls"))).isEqualTo(alone);
    }

    @Test
    void seedReplicationAndNameEachMakeAnotherStream() {
        var first = new HashSet<List<Double>>();
        for (long seed = 0; seed < 20; seed++) {
            for (int replication = 0; replication < 20; replication++) {
                first.add(draws(new Streams(seed, replication).stream("calls")));
                first.add(draws(new Streams(seed, replication).stream("call")));
            }
        }

        assertThat(first).hasSize(800);
    }

    /** Written down so that no change of library or machine passes unnoticed. */
    @Test
    void theBitsAreTheseForEver() {
        var stream = streams.stream("calls");

        assertThat(
                        List.of(
                                stream.uniform(),
                                stream.exponential(),
                                stream.gaussian(),
                                stream.below(1000)))
                .containsExactly(0.3771043267664933, 1.5468409293579533, -0.41172972621970466, 598);
    }

    @Test
    void lawsHaveTheMeanAndScatterTheySay() {
        var hour = Duration.ofHours(1);
        Stream.of(
                        Law.fixed(hour),
                        Law.exponential(hour),
                        Law.logNormal(hour, 0.5),
                        Law.logNormal(hour, 2),
                        Law.erlang(hour, 3),
                        Law.uniform(hour, hour.multipliedBy(3)),
                        Law.triangular(hour, hour.multipliedBy(2), hour.multipliedBy(5)),
                        Law.measured(1000, 2000, 6000))
                .forEach(this::checkMoments);
    }

    /** By a name that is the same in every run: a heavy tail is far off now and then. */
    private void checkMoments(Law law) {
        var name = "%s %.0f %.0f";
        var stream =
                streams.stream(
                        name.formatted(law.getClass().getSimpleName(), law.mean(), law.variance()));
        var found = Moments.NONE;
        for (int i = 0; i < 400_000; i++) {
            found = found.with(law.draw(stream));
        }
        assertThat(found.mean()).as("%s", law).isCloseTo(law.mean(), within(0.012 * law.mean()));
        assertThat(found.variance())
                .as("%s", law)
                .isCloseTo(law.variance(), within(0.1 * law.variance() + 1));
    }

    /** E[S^2] / 2E[S]: 24 hours with variation 0.7 leave 17.88 hours. */
    @Test
    void whoeverIsFoundStayingStaysLongerThanHalf() {
        var stream = new Streams(7, 0).stream("rest");
        var law = Law.logNormal(Duration.ofHours(24), 0.7);
        double hours =
                LongStream.range(0, 200_000).map(i -> law.drawRest(stream)).average().orElseThrow()
                        / Duration.ofHours(1).toMillis();

        assertThat(hours).isCloseTo(24 * (1 + 0.7 * 0.7) / 2, within(0.15));
        assertThat(Law.fixed(Duration.ZERO).drawRest(stream)).isZero();
    }

    private static List<Double> draws(RandomStream stream) {
        return Stream.generate(stream::uniform).limit(5).toList();
    }
}
