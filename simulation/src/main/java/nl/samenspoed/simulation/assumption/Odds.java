package nl.samenspoed.simulation.assumption;

import nl.samenspoed.simulation.chance.RandomStream;

/** One of a few, with these shares of their sum. */
public final class Odds {

    private final double[] upTo;

    Odds(double[] shares) {
        upTo = shares.clone();
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += upTo[i];
            upTo[i] = sum;
        }
        for (int i = 0; i < upTo.length; i++) {
            upTo[i] /= sum;
        }
    }

    public int draw(RandomStream stream) {
        double u = stream.uniform();
        int i = 0;
        while (i < upTo.length - 1 && u >= upTo[i]) {
            i++;
        }
        return i;
    }
}
