package nl.samenspoed.app.patient;

/** What was shown when a person's identity was established (Wabvpz, section 5). */
public enum IdentityDocument {
    PASSPORT,
    IDENTITY_CARD,
    DRIVING_LICENCE,
    RESIDENCE_PERMIT
}
