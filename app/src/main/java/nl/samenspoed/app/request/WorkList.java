package nl.samenspoed.app.request;

/** Which of the requests within reach to list. */
public enum WorkList {
    /** Those the own organisation asked, handles or leads. */
    OWN,
    /** All within the actor's scope. */
    SCOPE
}
