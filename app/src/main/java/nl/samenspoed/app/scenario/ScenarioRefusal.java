package nl.samenspoed.app.scenario;

import nl.samenspoed.app.command.RefusalCode;

/** Why a scenario or a study is not kept or not shown. */
public enum ScenarioRefusal implements RefusalCode {
    NOT_ALLOWED("scenario.not-allowed", Kind.FORBIDDEN),
    NOT_FOUND("scenario.not-found", Kind.NOT_FOUND),
    NAME_REQUIRED("scenario.name-required", Kind.INVALID),
    FAULTY("scenario.faulty", Kind.INVALID),
    SHIPPED("scenario.shipped", Kind.CONFLICT),
    CHOOSE("scenario.choose", Kind.INVALID),
    RUNS("scenario.runs", Kind.INVALID),
    TOO_MANY("scenario.too-many", Kind.CONFLICT),
    VARY("scenario.vary", Kind.INVALID),
    TOO_LARGE("scenario.too-large", Kind.INVALID),
    ENDED("scenario.ended", Kind.CONFLICT),
    NO_REGION("scenario.no-region", Kind.INVALID),
    KEY_USED("scenario.key-used", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ScenarioRefusal(String code, Kind kind) {
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
