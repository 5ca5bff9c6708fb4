package nl.samenspoed.app.request;

/** Why a consult was over before it was advised, other than a no. */
public enum ConsultEnd {
    WITHDRAWN,
    /** Nobody took it up in time. */
    LAPSED
}
