package nl.samenspoed.app.capacity;

/** Where a figure comes from. */
public enum FigureSource {
    PERSON(true),
    FEED(false),
    /** Calculated from something else that was reported. */
    DERIVED(false),
    DEMO(true);

    private final boolean knowsPromises;

    FigureSource(boolean knowsPromises) {
        this.knowsPromises = knowsPromises;
    }

    /** Whether such a figure takes promised places off, unless somebody says otherwise. */
    public boolean knowsPromises() {
        return knowsPromises;
    }
}
