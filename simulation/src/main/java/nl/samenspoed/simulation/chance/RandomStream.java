package nl.samenspoed.simulation.chance;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One stream of chance: xoshiro256++ (Blackman and Vigna 2021), with the modified ziggurat of
 * McFarland (2016) for exponential and normal numbers, both of Apache Commons RNG. For one thread.
 */
public final class RandomStream {

    private final XoShiRo256PlusPlus bits;
    private final ZigguratSampler.Exponential exponential;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    RandomStream(long[] state) {
        bits = new XoShiRo256PlusPlus(state);
        exponential = ZigguratSampler.Exponential.of(bits);
        gaussian = ZigguratSampler.NormalizedGaussian.of(bits);
    }

    /** From 0 inclusive to 1 exclusive, a multiple of 2^-53. */
    public double uniform() {
        return bits.nextDouble();
    }

    /** A whole number from 0 to {@code bound} exclusive, each as likely. */
    public int below(int bound) {
        return bits.nextInt(bound);
    }

    /**
     * Whether something happens.
     *
     * @param probability of true, 0 to 1
     */
    public boolean chance(double probability) {
        return bits.nextDouble() < probability;
    }

    /** With mean 1. */
    public double exponential() {
        return exponential.sample();
    }

    /** With mean 0 and standard deviation 1. */
    public double gaussian() {
        return gaussian.sample();
    }
}
