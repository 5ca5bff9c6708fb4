package nl.samenspoed.app.demo.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides a number of things over places in proportion to inhabitants (Sainte-Laguë). */
final class Spread {

    private Spread() {}

    /**
     * The place of each thing, grouped by place in the given order.
     *
     * @param least what every place gets anyway
     */
    static <P> List<P> over(List<P> places, ToIntFunction<P> inhabitants, int things, int least) {
        int[] shares = new int[places.size()];
        int left = things;
        for (int place = 0; place < shares.length && left >= least; place++) {
            shares[place] = least;
            left -= least;
        }
        while (left-- > 0) {
            shares[neediest(places, inhabitants, shares)]++;
        }
        List<P> spread = new ArrayList<>();
        for (int place = 0; place < shares.length; place++) {
            spread.addAll(Collections.nCopies(shares[place], places.get(place)));
        }
        return spread;
    }

    private static <P> int neediest(List<P> places, ToIntFunction<P> inhabitants, int[] shares) {
        int neediest = 0;
        double most = -1;
        for (int place = 0; place < shares.length; place++) {
            double need = inhabitants.applyAsInt(places.get(place)) / (2.0 * shares[place] + 1);
            if (need > most) {
                most = need;
                neediest = place;
            }
        }
        return neediest;
    }
}
