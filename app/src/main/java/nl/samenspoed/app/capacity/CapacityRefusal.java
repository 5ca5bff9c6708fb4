package nl.samenspoed.app.capacity;

import nl.samenspoed.app.command.RefusalCode;

/** Why a capacity report or a stop can be refused. */
public enum CapacityRefusal implements RefusalCode {
    NOT_ALLOWED("capacity.not-allowed", Kind.FORBIDDEN),
    UNKNOWN_SERVICE("capacity.unknown-service", Kind.NOT_FOUND),
    NO_FIGURE("capacity.no-figure", Kind.CONFLICT),
    NUMBER_OUT_OF_RANGE("capacity.number-out-of-range", Kind.INVALID),
    FIELD_REQUIRED("capacity.field-required", Kind.INVALID),
    KIND_UNKNOWN("capacity.kind-unknown", Kind.INVALID),
    FIELD_UNKNOWN("capacity.field-unknown", Kind.INVALID),
    NOT_A_NUMBER("capacity.not-a-number", Kind.INVALID),
    TOO_PRECISE("capacity.too-precise", Kind.INVALID),
    MORE_FREE_THAN_THERE_IS("capacity.more-free-than-there-is", Kind.INVALID),
    CALCULATED_DIFFERS("capacity.calculated-differs", Kind.INVALID),
    FIELD_TOO_LONG("capacity.field-too-long", Kind.INVALID),
    OBSERVED_IN_FUTURE("capacity.observed-in-future", Kind.INVALID),
    STOP_KIND_UNKNOWN("capacity.stop-kind-unknown", Kind.INVALID),
    STOP_REASON_UNKNOWN("capacity.stop-reason-unknown", Kind.INVALID),
    STOP_END_OUT_OF_RANGE("capacity.stop-end-out-of-range", Kind.INVALID),
    STOP_ALREADY("capacity.stop-already", Kind.CONFLICT),
    STOP_UNKNOWN("capacity.stop-unknown", Kind.NOT_FOUND),
    STOP_OVER("capacity.stop-over", Kind.CONFLICT),
    KEY_USED("capacity.key-used", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    CapacityRefusal(String code, Kind kind) {
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
