package nl.samenspoed.app.request;

/** With what outcome a request ended. */
public enum Ending {
    PLACED,
    PLACED_OUTSIDE_NETWORK,
    SELF_CARE,
    ADVICE,
    OWN_GP,
    NO_PLACE_FOUND,
    HANDED_OVER_TO_112,
    WITHDRAWN,
    DIVERTED
}
