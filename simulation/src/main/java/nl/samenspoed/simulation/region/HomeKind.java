package nl.samenspoed.simulation.region;

/** Care for which a place is looked for. */
public enum HomeKind {
    SHORT_STAY("short-stay", "short"),
    REHABILITATION("rehabilitation", "rehabilitation"),
    NURSING("home-nursing", "nursing"),
    CRISIS_BED("crisis-bed", "crisis");

    private final String code;
    private final String brief;

    HomeKind(String code, String brief) {
        this.code = code;
        this.brief = brief;
    }

    /** In scenarios and for matching. */
    public String code() {
        return code;
    }

    /** In names of assumptions and prices. */
    public String brief() {
        return brief;
    }
}
