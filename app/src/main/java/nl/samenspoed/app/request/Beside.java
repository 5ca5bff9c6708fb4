package nl.samenspoed.app.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done with a request whatever phase it is in.
 *
 * @param callBack the call that was promised and not settled yet; null when there is none
 * @param validationSince since when a physician is to look at what was decided; null when not
 * @param contact why somebody called again last; null when nobody did
 */
public record Beside(
        @Nullable CallBack callBack,
        @Nullable Instant validationSince,
        @Nullable ContactKind contact) {

    public static final Beside NOTHING = new Beside(null, null, null);

    /**
     * A call that was promised.
     *
     * @param by the person or the role that calls
     * @param about what to ask then; null when that speaks for itself
     * @param tries how often nobody answered
     */
    public record CallBack(
            Instant due, String by, String phone, @Nullable String about, int tries) {

        public boolean isDue(Instant now) {
            return !due.isAfter(now);
        }

        private CallBack at(Instant again, int tried) {
            return new CallBack(again, by, phone, about, tried);
        }
    }

    private Beside calling(@Nullable CallBack planned) {
        return new Beside(planned, validationSince, contact);
    }

    Beside with(ContactKind again) {
        return new Beside(callBack, validationSince, again);
    }

    /** What was decided before needs nobody's look any more; the new decision may. */
    Beside decided() {
        return new Beside(callBack, null, contact);
    }

    Beside then(RequestEvent.Validation event, Instant at) {
        return switch (event) {
            case RequestEvent.Validation.ValidationAwaited() -> new Beside(callBack, at, contact);
            case RequestEvent.Validation.OutcomeValidated _ -> new Beside(callBack, null, contact);
        };
    }

    Beside then(RequestEvent.CallingBack event) {
        return switch (event) {
            case RequestEvent.CallingBack.CallBackPlanned(var due, var by, var phone, var about) ->
                    calling(new CallBack(due, by, phone, about, 0));
            case RequestEvent.CallingBack.CallBackSettled(var result, var _, var again) ->
                    calling(
                            callBack == null || again == null
                                    ? null
                                    : callBack.at(
                                            again,
                                            result == CallBackResult.NOT_REACHED
                                                    ? callBack.tries() + 1
                                                    : 0));
        };
    }
}
