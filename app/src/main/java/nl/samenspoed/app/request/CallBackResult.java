package nl.samenspoed.app.request;

/** What came of a call that was promised. */
public enum CallBackResult {
    REACHED,
    NOT_REACHED,
    /** Nobody tries it any more; why is said in words. */
    GIVEN_UP
}
