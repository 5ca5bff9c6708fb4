package nl.samenspoed.simulation.assumption;

/** How much is behind a number. */
public enum Standing {
    /** Read in the source named. */
    S("read in the source"),
    /** Reported by a second party about the source. */
    R("reported by a second party"),
    /** Arithmetic on sourced figures. */
    D("computed from sourced figures"),
    /** A choice of this project. */
    I("choice of this project"),
    /** Chosen so that the demo region, as it works by telephone, meets a published figure. */
    F("fitted to a published figure"),
    /** Nobody verified it. */
    U("UNVERIFIED");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
