package nl.samenspoed.app.request;

/** How a request came in. */
public enum Channel {
    PHONE,
    WEB,
    PROFESSIONAL,
    FHIR,
    /** Judged not life-threatening by the dispatch centre (C1 or C2). */
    DISPATCH
}
