package nl.samenspoed.app.demo.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides a number of things over places in proportion to inhabitants (Sainte-Laguë). */
final class Spread {

    private final int[] inhabitants;
    private final int[] shares;

    private Spread(int[] inhabitants) {
        this.inhabitants = inhabitants;
        this.shares = new int[inhabitants.length];
    }

    /**
     * How many things each place gets.
     *
     * @param least what every place gets anyway, as long as there is enough
     */
    static <P> int[] shares(List<P> places, ToIntFunction<P> inhabitants, int things, int least) {
        Spread spread = new Spread(places.stream().mapToInt(inhabitants).toArray());
        int left = things;
        for (int place = 0; place < places.size() && left >= least; place++) {
            spread.shares[place] = least;
            left -= least;
        }
        while (left-- > 0) {
            spread.shares[spread.neediest()]++;
        }
        return spread.shares;
    }

    /** The place of each thing, grouped by place in the given order. */
    static <P> List<P> over(List<P> places, ToIntFunction<P> inhabitants, int things) {
        int[] shares = shares(places, inhabitants, things, 0);
        List<P> spread = new ArrayList<>();
        for (int place = 0; place < shares.length; place++) {
            spread.addAll(Collections.nCopies(shares[place], places.get(place)));
        }
        return spread;
    }

    private int neediest() {
        int neediest = 0;
        double most = -1;
        for (int place = 0; place < shares.length; place++) {
            double need = inhabitants[place] / (2.0 * shares[place] + 1);
            if (need > most) {
                most = need;
                neediest = place;
            }
        }
        return neediest;
    }
}
