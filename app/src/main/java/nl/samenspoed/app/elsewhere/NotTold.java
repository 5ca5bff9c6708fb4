package nl.samenspoed.app.elsewhere;

/** Asking stopped here; only why, never what was in the answer. */
final class NotTold extends Exception {

    private static final long serialVersionUID = 1;

    private final Failure why;

    NotTold(Failure why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Failure why() {
        return why;
    }
}
