package nl.samenspoed.simulation.region;

/** How people come into acute care. */
public enum Question {
    /** Rings the out-of-hours GP service. */
    CITIZEN("citizen"),
    /** Rings 112 and needs an ambulance. */
    EMERGENCY("emergency"),
    /** Rings 112 and does not need one. */
    NOT_URGENT("not-urgent-112"),
    /** An ambulance ride ordered beforehand. */
    PLANNED_RIDE("planned-ride"),
    /** Walks into an emergency department. */
    SELF("self-referral"),
    /** Is sent there by the GP at day. */
    DOCTOR("doctor-referral"),
    /** Is sent there by others. */
    OTHER("other-referral"),
    /** A GP asks for a place. */
    SHORT_STAY("gp-short-stay"),
    REHABILITATION("gp-rehabilitation"),
    NURSING("gp-home-nursing"),
    CRISIS("mental-health-crisis"),
    BIRTH("birth");

    private final String code;

    Question(String code) {
        this.code = code;
    }

    /** In scenarios. */
    public String code() {
        return code;
    }
}
