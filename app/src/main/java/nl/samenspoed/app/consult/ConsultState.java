package nl.samenspoed.app.consult;

/** How far a consult is. */
public enum ConsultState {
    ASKED,
    ACCEPTED,
    ADVISED,
    DECLINED,
    LAPSED,
    WITHDRAWN,
    /** It was decided what happens; whether with this advice or without. */
    DECIDED,
    REQUEST_ENDED;

    /** Whether it still shows anything to whoever was asked. */
    public boolean isOpen() {
        return this == ASKED || this == ACCEPTED || this == ADVISED;
    }
}
