package nl.samenspoed.app.agreement;

import nl.samenspoed.app.command.RefusalCode;

/** Why an agreement is not brought, proposed, signed or ended. */
public enum AgreementRefusal implements RefusalCode {
    NOT_ALLOWED("agreement.not-allowed", Kind.FORBIDDEN),
    NOT_YOURS("agreement.not-yours", Kind.FORBIDDEN),
    NO_PARTY("agreement.no-party", Kind.FORBIDDEN),
    UNKNOWN("agreement.unknown", Kind.NOT_FOUND),
    FAULTY("agreement.faulty", Kind.INVALID),
    VERSION_THERE("agreement.version-there", Kind.CONFLICT),
    NO_DRAFT("agreement.no-draft", Kind.CONFLICT),
    NO_ROOM("agreement.no-room", Kind.CONFLICT),
    NOT_PROPOSED("agreement.not-proposed", Kind.CONFLICT),
    OVERLAPS("agreement.overlaps", Kind.CONFLICT),
    OVER("agreement.over", Kind.CONFLICT),
    NOT_IN_FORCE("agreement.not-in-force", Kind.CONFLICT),
    REMARK_REQUIRED("agreement.remark-required", Kind.INVALID),
    REMARK_TOO_LONG("agreement.remark-too-long", Kind.INVALID),
    SPOKEN("agreement.spoken", Kind.CONFLICT),
    MANDATE_GIVEN("agreement.mandate-given", Kind.CONFLICT),
    MANDATE_LOOP("agreement.mandate-loop", Kind.CONFLICT),
    MANDATE_DAY("agreement.mandate-day", Kind.INVALID),
    NO_MANDATE("agreement.no-mandate", Kind.CONFLICT),
    SIGNS_FOR_NOBODY("agreement.signs-for-nobody", Kind.FORBIDDEN),
    UNKNOWN_SIGNER("agreement.unknown-signer", Kind.INVALID),
    NOBODY_SILENT("agreement.nobody-silent", Kind.CONFLICT),
    REMINDED_TODAY("agreement.reminded-today", Kind.CONFLICT),
    NO_PRESSURE_MODE("agreement.no-pressure-mode", Kind.CONFLICT),
    NOT_MANDATED("agreement.not-mandated", Kind.FORBIDDEN),
    PRESSURE_ON("agreement.pressure-on", Kind.CONFLICT),
    PRESSURE_OFF("agreement.pressure-off", Kind.CONFLICT),
    PRESSURE_TOO_LONG("agreement.pressure-too-long", Kind.INVALID),
    KEY_USED("agreement.key-used", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    AgreementRefusal(String code, Kind kind) {
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
