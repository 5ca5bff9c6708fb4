package nl.samenspoed.simulation.chance;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long something takes, in whole milliseconds. Draws are rounded to the nearest; means and
 * variances are those before rounding, in milliseconds and their square.
 */
public sealed interface Law {

    /** In milliseconds, at least 0. */
    long draw(RandomStream stream);

    double mean();

    double variance();

    /** Always the same. */
    static Law fixed(Duration duration) {
        return new Fixed(duration.toMillis());
    }

    /** Without memory. */
    static Law exponential(Duration mean) {
        return new Exponential(mean.toMillis());
    }

    /**
     * As most durations of people and care: the logarithm is normal.
     *
     * @param variation standard deviation as a share of the mean
     */
    static Law logNormal(Duration mean, double variation) {
        return new LogNormal(mean.toMillis(), variation);
    }

    /** The sum of {@code phases} exponential parts: less scattered than exponential. */
    static Law erlang(Duration mean, int phases) {
        return new Erlang(mean.toMillis(), phases);
    }

    /** Each moment between as likely. */
    static Law uniform(Duration least, Duration most) {
        return new Uniform(least.toMillis(), most.toMillis());
    }

    /**
     * For what is known only as least, likeliest and most.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Triangular_distribution">triangular</a>
     */
    static Law triangular(Duration least, Duration likeliest, Duration most) {
        return new Triangular(least.toMillis(), likeliest.toMillis(), most.toMillis());
    }

    /** One of what was measured, each as likely. */
    static Law measured(long... millis) {
        return new Measured(millis.clone());
    }

    /**
     * How long still, of one that a visitor finds begun. Visitors find long ones more often: of a
     * stationary renewal process the rest is E[S^2] / 2E[S] on average (Feller 1971, XI.4). Drawn
     * as a uniform share of a draw that is stretched by E[S^2] / E[S]^2, which for durations that
     * are fixed or lognormal is the law itself and for others has its mean.
     */
    default long drawRest(RandomStream stream) {
        double mean = mean();
        double stretch = mean > 0 ? 1 + variance() / (mean * mean) : 1;
        return rounded(stream.uniform() * stretch * draw(stream));
    }

    private static long rounded(double millis) {
        return (long) (millis + 0.5);
    }

    /**
     * Always the same.
     *
     * @param millis the duration
     */
    record Fixed(long millis) implements Law {
        public Fixed {
            notNegative(millis);
        }

        @Override
        public long draw(RandomStream stream) {
            return millis;
        }

        @Override
        public double mean() {
            return (double) millis;
        }

        @Override
        public double variance() {
            return 0;
        }
    }

    /**
     * Without memory.
     *
     * @param mean in milliseconds
     */
    record Exponential(double mean) implements Law {
        public Exponential {
            notNegative(mean);
        }

        @Override
        public long draw(RandomStream stream) {
            return rounded(mean * stream.exponential());
        }

        @Override
        public double variance() {
            return mean * mean;
        }
    }

    /** With sigma^2 = ln(1 + variation^2) and mu = ln(mean) - sigma^2 / 2. */
    final class LogNormal implements Law {
        private final double mean;
        private final double variation;
        private final double sigma;
        private final double factor;

        private LogNormal(double mean, double variation) {
            notNegative(mean);
            notNegative(variation);
            this.mean = mean;
            this.variation = variation;
            sigma = Math.sqrt(Math.log1p(variation * variation));
            factor = mean * Math.exp(-sigma * sigma / 2);
        }

        @Override
        public long draw(RandomStream stream) {
            return rounded(factor * Math.exp(sigma * stream.gaussian()));
        }

        @Override
        public double mean() {
            return mean;
        }

        @Override
        public double variance() {
            return mean * mean * variation * variation;
        }
    }

    /**
     * A sum of exponential parts.
     *
     * @param mean in milliseconds
     * @param phases at least 1
     */
    record Erlang(double mean, int phases) implements Law {
        public Erlang {
            notNegative(mean);
            if (phases < 1) {
                throw new IllegalArgumentException("phases [" + phases + "]");
            }
        }

        @Override
        public long draw(RandomStream stream) {
            double sum = 0;
            for (int i = 0; i < phases; i++) {
                sum += stream.exponential();
            }
            return rounded(mean / phases * sum);
        }

        @Override
        public double variance() {
            return mean * mean / phases;
        }
    }

    /**
     * Each as likely.
     *
     * @param least in milliseconds
     * @param most in milliseconds
     */
    record Uniform(long least, long most) implements Law {
        public Uniform {
            notNegative(least);
            notNegative(most - least);
        }

        @Override
        public long draw(RandomStream stream) {
            return rounded(least + (most - least) * stream.uniform());
        }

        @Override
        public double mean() {
            return (least + most) / 2.0;
        }

        @Override
        public double variance() {
            double width = (double) most - least;
            return width * width / 12;
        }
    }

    /**
     * With a least, a likeliest and a most.
     *
     * @param least in milliseconds
     * @param likeliest in milliseconds
     * @param most in milliseconds
     */
    record Triangular(long least, long likeliest, long most) implements Law {
        public Triangular {
            notNegative(least);
            notNegative(likeliest - least);
            notNegative(most - likeliest);
            if (most == least) {
                throw new IllegalArgumentException("least and most are both [" + least + "]");
            }
        }

        @Override
        public long draw(RandomStream stream) {
            double u = stream.uniform();
            double width = (double) most - least;
            double rise = (double) likeliest - least;
            return u * width < rise
                    ? rounded(least + Math.sqrt(u * width * rise))
                    : rounded(most - Math.sqrt((1 - u) * width * (width - rise)));
        }

        @Override
        public double mean() {
            return (least + likeliest + most) / 3.0;
        }

        @Override
        public double variance() {
            double a = (double) least;
            double b = (double) most;
            double c = (double) likeliest;
            return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
        }
    }

    /** A sample; its draws are its own values, never between them. */
    final class Measured implements Law {
        private final long[] millis;

        private Measured(long[] millis) {
            if (millis.length == 0) {
                throw new IllegalArgumentException("nothing was measured");
            }
            for (long each : millis) {
                notNegative(each);
            }
            this.millis = millis;
        }

        @Override
        public long draw(RandomStream stream) {
            return millis[stream.below(millis.length)];
        }

        @Override
        public double mean() {
            return Arrays.stream(millis).average().orElseThrow();
        }

        @Override
        public double variance() {
            double mean = mean();
            return Arrays.stream(millis)
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .average()
                    .orElseThrow();
        }
    }

    private static void notNegative(long millis) {
        notNegative((double) millis);
    }

    private static void notNegative(double value) {
        if (!(value >= 0) || value > Long.MAX_VALUE / 4.0) {
            throw new IllegalArgumentException("duration or share [" + value + "]");
        }
    }
}
