package nl.samenspoed.app.elsewhere;

/** Why another system told nothing. */
public enum Failure {
    /** It does not know the patient. */
    NOBODY,
    /** It knows several by this number, so nobody can tell which is meant. */
    SEVERAL,
    /** What it sent is about somebody else; nothing of it is shown. */
    SOMEBODY_ELSE,
    /** It does not let us in. */
    TURNED_AWAY,
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE,
    UNREADABLE,
    /** It failed itself. */
    BROKEN
}
