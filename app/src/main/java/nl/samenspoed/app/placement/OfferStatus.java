package nl.samenspoed.app.placement;

/** The name of each {@link OfferState}, for searching and storing. */
public enum OfferStatus {
    OFFERED,
    ACCEPTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN,
    FELL_THROUGH
}
