package nl.samenspoed.app.request;

/** Why somebody called again about the same problem. */
public enum ContactKind {
    /** The patient is worse, so the triage begins anew. */
    WORSE,
    /** What was asked for has not been given. */
    UNMET_NEED,
    SOCIAL,
    ADMINISTRATIVE
}
