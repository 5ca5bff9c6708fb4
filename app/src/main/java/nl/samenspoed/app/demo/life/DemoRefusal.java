package nl.samenspoed.app.demo.life;

import nl.samenspoed.app.command.RefusalCode;

/** Why the demo does not do as told. */
enum DemoRefusal implements RefusalCode {
    NOT_ALLOWED("demo.not-allowed", Kind.FORBIDDEN),
    PACE_OUT_OF_RANGE("demo.pace-out-of-range", Kind.INVALID);

    private final String code;
    private final Kind kind;

    DemoRefusal(String code, Kind kind) {
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
