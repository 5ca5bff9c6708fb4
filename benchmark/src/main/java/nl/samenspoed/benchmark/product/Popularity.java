package nl.samenspoed.benchmark.product;

import java.util.random.RandomGenerator;

/** Which of some places is asked: all as often, or the n-th as often as 1/n to a power. */
final class Popularity {

    private final double[] upTo;

    private Popularity(double[] upTo) {
        this.upTo = upTo;
    }

    static Popularity uniform(int places) {
        return zipf(places, 0);
    }

    static Popularity zipf(int places, double exponent) {
        var upTo = new double[places];
        var sum = 0.0;
        for (int i = 0; i < places; i++) {
            sum += Math.pow(i + 1.0, -exponent);
            upTo[i] = sum;
        }
        for (int i = 0; i < places; i++) {
            upTo[i] /= sum;
        }
        return new Popularity(upTo);
    }

    int size() {
        return upTo.length;
    }

    double share(int place) {
        return place == 0 ? upTo[0] : upTo[place] - upTo[place - 1];
    }

    int draw(RandomGenerator chance) {
        var drawn = chance.nextDouble();
        var place = 0;
        while (place < upTo.length - 1 && upTo[place] < drawn) {
            place++;
        }
        return place;
    }
}
