package nl.samenspoed.app.administration;

import nl.samenspoed.app.command.RefusalCode;

/** Why something on these pages can be refused before a module of the core is asked. */
public enum AdministrationRefusal implements RefusalCode {
    NOT_ALLOWED("administration.not-allowed", Kind.FORBIDDEN),
    /** Lies outside the own organisation or region. */
    BEYOND_REACH("administration.beyond-reach", Kind.FORBIDDEN),
    NOT_A_ZIP("administration.not-a-zip", Kind.INVALID);

    private final String code;
    private final Kind kind;

    AdministrationRefusal(String code, Kind kind) {
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
