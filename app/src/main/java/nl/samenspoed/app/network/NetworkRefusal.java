package nl.samenspoed.app.network;

import java.util.Locale;
import nl.samenspoed.app.command.RefusalCode;

/** Why a change of the register is refused. The message of each names its values in this order. */
public enum NetworkRefusal implements RefusalCode {
    /** Value. */
    BAD_CODE(Kind.INVALID),
    /** Value. */
    BAD_DATE(Kind.INVALID),
    /** Value. */
    BAD_DURATION(Kind.INVALID),
    /** File is not UTF-8. */
    BAD_ENCODING(Kind.INVALID),
    /** Value. */
    BAD_FLAG(Kind.INVALID),
    /** Value, the part that is wrong. */
    BAD_HOURS(Kind.INVALID),
    /** Value. */
    BAD_IDENTIFIER(Kind.INVALID),
    /** Value. */
    BAD_NUMBER(Kind.INVALID),
    /** Value. */
    BAD_POSTCODE(Kind.INVALID),
    /** Value, the values there are. */
    BAD_CHOICE(Kind.INVALID),
    /** What is wrong. */
    BAD_CSV(Kind.INVALID),
    /** Character number. */
    CONTROL_CHARACTER(Kind.INVALID),
    /** Value, where it already is. */
    DUPLICATE(Kind.INVALID),
    MISSING_COLUMN(Kind.INVALID),
    MISSING_VALUE(Kind.INVALID),
    /** A new service needs a row in opening_hours.csv: code. */
    NO_HOURS(Kind.INVALID),
    /** Value, smallest, largest. */
    OUT_OF_RANGE(Kind.INVALID),
    /** Length, longest. */
    TOO_LONG(Kind.INVALID),
    /** Bytes, most. */
    TOO_BIG(Kind.INVALID),
    /** How many were listed. */
    TOO_MANY_ERRORS(Kind.INVALID),
    UNKNOWN_COLUMN(Kind.INVALID),
    UNKNOWN_FILE(Kind.INVALID),
    /** Value, file in which it should be. */
    UNKNOWN_REFERENCE(Kind.INVALID),
    /** Cells found, cells expected. */
    WRONG_NUMBER_OF_CELLS(Kind.INVALID),
    /** Code. */
    CODE_IN_USE(Kind.CONFLICT),
    /** Code. */
    UNKNOWN_ENTRY(Kind.NOT_FOUND),
    /** Code, version there is, version that was seen. */
    STALE_VERSION(Kind.STALE);

    private final Kind kind;

    NetworkRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "network." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
