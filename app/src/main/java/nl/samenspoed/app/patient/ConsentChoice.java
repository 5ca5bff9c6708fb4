package nl.samenspoed.app.patient;

/** What a patient said of asking data from one category of providers by another. */
public enum ConsentChoice {
    GIVEN,
    REFUSED,
    WITHDRAWN;

    ConsentAnswer answer() {
        return switch (this) {
            case GIVEN -> ConsentAnswer.PERMIT;
            case REFUSED, WITHDRAWN -> ConsentAnswer.DENY;
        };
    }
}
