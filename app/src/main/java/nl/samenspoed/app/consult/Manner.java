package nl.samenspoed.app.consult;

import java.util.Locale;

/** How somebody works, seen from the desk. */
public enum Manner {
    DESK,
    /** Elsewhere, behind a screen. */
    SCREEN,
    ON_CALL;

    /** The stable code, in files and over FHIR. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
