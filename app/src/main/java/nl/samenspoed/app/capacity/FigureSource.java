package nl.samenspoed.app.capacity;

import nl.samenspoed.app.access.Actor;

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

    /** Who says that a figure still holds. */
    static FigureSource confirming(Actor actor) {
        return actor.via() == Actor.Via.DEMO ? DEMO : PERSON;
    }

    /** Whether such a figure takes promised places off, unless somebody says otherwise. */
    public boolean knowsPromises() {
        return knowsPromises;
    }
}
