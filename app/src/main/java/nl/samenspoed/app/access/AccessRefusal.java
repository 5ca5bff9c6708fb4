package nl.samenspoed.app.access;

import nl.samenspoed.app.command.RefusalCode;

/** Why something about people is refused. */
public enum AccessRefusal implements RefusalCode {
    NOT_ALLOWED("access.not-allowed", Kind.FORBIDDEN),
    /** The person or what is given lies outside the own organisation or region. */
    BEYOND_REACH("access.beyond-reach", Kind.FORBIDDEN),
    /** Nobody takes away the own access, so that somebody can always undo it. */
    NOT_YOURSELF("access.not-yourself", Kind.CONFLICT),
    UNKNOWN_PERSON("access.unknown-person", Kind.NOT_FOUND),
    UNKNOWN_ASSIGNMENT("access.unknown-assignment", Kind.NOT_FOUND),
    UNKNOWN_ROLE("access.unknown-role", Kind.INVALID),
    UNUSABLE_USERNAME("access.unusable-username", Kind.INVALID),
    NAME_MISSING("access.name-missing", Kind.INVALID),
    PASSWORD_TOO_SHORT("access.password-too-short", Kind.INVALID),
    WRONG_PASSWORD("access.wrong-password", Kind.INVALID),
    USERNAME_TAKEN("access.username-taken", Kind.CONFLICT),
    ROLE_ALREADY_GIVEN("access.role-already-given", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    AccessRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
