package nl.samenspoed.app.dryrun.replay;

/**
 * How much was looked at, for who wants to know how much a number is of.
 *
 * @param placesUnknown offers to a place that the network does not know any more
 */
public record Looked(
        long requests,
        long offers,
        long ladders,
        long decisions,
        long forced,
        long stops,
        long placesUnknown) {

    public static final Looked NOTHING = new Looked(0, 0, 0, 0, 0, 0, 0);

    Looked with(Past past) {
        return new Looked(
                requests + 1,
                offers + past.offers().size(),
                ladders + past.climbs().size(),
                decisions + past.decisions().size(),
                forced + past.forced().size(),
                stops,
                placesUnknown
                        + past.offers().stream().filter(offer -> offer.asked() == null).count());
    }

    Looked withStop() {
        return new Looked(requests, offers, ladders, decisions, forced, stops + 1, placesUnknown);
    }
}
