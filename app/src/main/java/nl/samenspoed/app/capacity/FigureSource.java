package nl.samenspoed.app.capacity;

/** Where a figure comes from. */
public enum FigureSource {
    PERSON,
    FEED,
    /** Calculated from something else that was reported. */
    DERIVED,
    DEMO
}
