package nl.samenspoed.app.fhir;

import nl.samenspoed.app.command.RefusalCode;

/** What can be wrong with a message itself, before any module is asked. */
enum FhirRefusal implements RefusalCode {
    /** Not a refusal: a remark on what was let in. */
    NOT_KEPT("fhir.not-kept", 202),
    UNREADABLE("fhir.unreadable", 400),
    INVALID_REQUEST("fhir.invalid-request", 400),
    INVALID_KEY("fhir.invalid-key", 400),
    INVALID_VERSION("fhir.invalid-version", 400),
    INVALID_PAGE("fhir.invalid-page", 400),
    UNKNOWN_PARAMETER("fhir.unknown-parameter", 400),
    UNSUPPORTED_CONDITION("fhir.unsupported-condition", 400),
    TOKEN_MISSING("fhir.token-missing", 401),
    TOKEN_INVALID("fhir.token-invalid", 401),
    NOT_ALLOWED("fhir.not-allowed", 403),
    NOT_FOUND("fhir.not-found", 404),
    NOT_SUPPORTED("fhir.not-supported", 405),
    NOT_ACCEPTABLE("fhir.not-acceptable", 406),
    STALE("fhir.stale", 412),
    TOO_LARGE("fhir.too-large", 413),
    UNSUPPORTED_TYPE("fhir.unsupported-type", 415),
    ELEMENT_MISSING("fhir.element-missing", 422),
    UNKNOWN_CODE("fhir.unknown-code", 422),
    UNKNOWN_REFERENCE("fhir.unknown-reference", 422),
    TEXT_TOO_LONG("fhir.text-too-long", 422),
    CANNOT_BE_KEPT("fhir.cannot-be-kept", 422),
    UNSUPPORTED_ENTRY("fhir.unsupported-entry", 422),
    VERSION_REQUIRED("fhir.version-required", 428),
    BUG("fhir.bug", 500),
    UNAVAILABLE("fhir.unavailable", 503);

    private final String code;
    private final int status;

    FhirRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return switch (status) {
            case 401, 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 412 -> Kind.STALE;
            default -> Kind.INVALID;
        };
    }

    int status() {
        return status;
    }
}
