package nl.samenspoed.app.request;

/** Urgency on the Dutch scale U0 (resuscitation) to U5 (advice); a lower number is more urgent. */
public enum Urgency {
    U0,
    U1,
    U2,
    U3,
    U4,
    U5;

    public boolean isMoreUrgentThan(Urgency other) {
        return ordinal() < other.ordinal();
    }
}
