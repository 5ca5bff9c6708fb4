package nl.samenspoed.app.page;

/** How much something deviates; the only reason for colour, and never the only sign of it. */
public enum Tone {
    CALM("calm"),
    GOOD("good"),
    SOON("soon"),
    NOW("now"),
    UNKNOWN("unknown");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** Also the style class, as {@code tone-soon}. */
    public String code() {
        return code;
    }
}
