package nl.samenspoed.app.command;

/** A reason to refuse that clients may rely on; each module lists its own in one enum. */
public interface RefusalCode {

    /**
     * The stable code, as {@code request.red-flags-open}; its text is {@code refusal.} and the
     * code.
     */
    String code();

    Kind kind();

    /** What sort of no this is; each edge maps it to its own status. */
    enum Kind {
        /** The command itself makes no sense, whoever sends it and whenever. */
        INVALID,
        /** This actor may not do this. */
        FORBIDDEN,
        /** There is no such thing for this actor. */
        NOT_FOUND,
        /** The state of things does not allow it now. */
        CONFLICT,
        /** The actor looked at an older version. */
        STALE
    }
}
