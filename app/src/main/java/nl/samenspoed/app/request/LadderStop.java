package nl.samenspoed.app.request;

/** Why a ladder takes no further step. */
public enum LadderStop {
    PLACE_ACCEPTED,
    PLACE_FORCED,
    PLACED_OUTSIDE,
    NEED_CHANGED,
    RED_FLAG,
    REQUEST_ENDED,
    /** A person said so, with a reason. */
    BY_PERSON
}
