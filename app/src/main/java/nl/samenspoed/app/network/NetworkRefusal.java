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
    /** The part that is wrong. */
    BAD_FORMULA(Kind.INVALID),
    /** Value. */
    BAD_MEMBER_CODE(Kind.INVALID),
    /** Value. */
    BAD_SHORT_CODE(Kind.INVALID),
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
    /** A kind of capacity needs one field with what is free or a score: kind. */
    NO_FIGURE(Kind.INVALID),
    /** A kind of which offers take one counts in whole numbers, free among them: kind. */
    NOT_TAKABLE(Kind.INVALID),
    /** Smallest, largest. */
    LIMITS_CROSSED(Kind.INVALID),
    /** What must be above 0. */
    NOT_POSITIVE(Kind.INVALID),
    /** Role, kind, the field that has it too. */
    ROLE_TWICE(Kind.INVALID),
    /** Service kind, or nothing for all others; the kind of which offers take one already. */
    TAKEN_TWICE(Kind.INVALID),
    /** Field a formula needs: it must be there, be given, be required, and above 0 to divide by. */
    FORMULA_FIELD(Kind.INVALID),
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
