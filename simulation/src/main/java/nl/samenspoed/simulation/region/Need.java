package nl.samenspoed.simulation.region;

/** What somebody needs, in the order of the assumption {@code citizen.needs}. */
public enum Need {
    ADVICE,
    CONSULT,
    VISIT,
    AMBULANCE,
    DEPARTMENT,
    CRISIS,
    SHORT_STAY,
    NURSING,
    SOCIAL;

    private static final Need[] ALL = values();

    static Need of(int number) {
        return ALL[number];
    }

    /** Whether the out-of-hours GP service can do it without anybody else. */
    boolean isOwn() {
        return compareTo(VISIT) <= 0;
    }

    /** Whether who was sent here wrongly has to come back. */
    boolean isLight() {
        return isOwn() || this == SOCIAL;
    }
}
