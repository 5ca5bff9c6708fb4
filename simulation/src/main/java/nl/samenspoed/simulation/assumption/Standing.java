package nl.samenspoed.simulation.assumption;

/** How much is behind a number. */
public enum Standing {
    /** Read in the source named. */
    S("read in the source", 0.1),
    /** Reported by a second party about the source. */
    R("reported by a second party", 0.25),
    /** Arithmetic on sourced figures. */
    D("computed from sourced figures", 0.1),
    /** A choice of this project. */
    I("choice of this project", 0.5),
    /** Chosen so that the demo region, as it works by telephone, meets a published figure. */
    F("fitted to a published figure", 0.2),
    /** Nobody verified it. */
    U("UNVERIFIED", 0.5);

    private final String words;
    private final double mayBeOff;

    Standing(String words, double mayBeOff) {
        this.words = words;
        this.mayBeOff = mayBeOff;
    }

    public String words() {
        return words;
    }

    /**
     * How far a number may be from the truth where nobody published a range, as a part of itself. A
     * rule of this project, the same for all, so that what is known worse is varied more.
     */
    public double mayBeOff() {
        return mayBeOff;
    }
}
