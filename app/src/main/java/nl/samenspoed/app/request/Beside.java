package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done with a request whatever phase it is in.
 *
 * @param callBack the call that was promised and not settled yet; null when there is none
 * @param validationSince since when a physician is to look at what was decided; null when not
 * @param contact why somebody called again last; null when nobody did
 * @param consults advice that was asked and not decided about yet, in the order of asking
 */
public record Beside(
        @Nullable CallBack callBack,
        @Nullable Instant validationSince,
        @Nullable ContactKind contact,
        List<Consulted> consults) {

    public static final Beside NOTHING = new Beside(null, null, null, List.of());

    public Beside {
        consults = List.copyOf(consults);
    }

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
        return new Beside(planned, validationSince, contact, consults);
    }

    Beside with(ContactKind again) {
        return new Beside(callBack, validationSince, again, consults);
    }

    /**
     * What was decided before needs nobody's look any more; the new decision may. It is made over
     * the advice there is, and nobody needs to advise any more.
     */
    Beside decided() {
        return new Beside(callBack, null, contact, List.of());
    }

    /** A consult that is not over. */
    public Optional<Consulted> consult(UUID id) {
        return consults.stream().filter(consult -> consult.id().equals(id)).findFirst();
    }

    /** How much advice there is that nobody decided about. */
    int adviceGiven() {
        return (int) consults.stream().filter(consult -> consult.advice() != null).count();
    }

    Beside then(RequestEvent.Consulting event, Instant at) {
        return switch (event) {
            case RequestEvent.Consulting.AdviceAsked asked ->
                    advising(Stream.concat(consults.stream(), Stream.of(Consulted.of(asked, at))));
            case RequestEvent.Consulting.ConsultAccepted accepted ->
                    change(accepted.consult(), consult -> consult.takenUpBy(accepted.adviser()));
            case RequestEvent.Consulting.ConsultDeclined declined ->
                    declined.over() ? without(declined.consult()) : this;
            case RequestEvent.Consulting.AdviceGiven given ->
                    change(given.consult(), consult -> consult.advised(given.advice(), at));
            case RequestEvent.Consulting.MessageSent sent ->
                    change(sent.consult(), consult -> consult.with(sent, at));
            case RequestEvent.Consulting.ConsultEnded ended -> without(ended.consult());
        };
    }

    private Beside without(UUID id) {
        return advising(consults.stream().filter(consult -> !consult.id().equals(id)));
    }

    private Beside change(UUID id, UnaryOperator<Consulted> change) {
        return advising(
                consults.stream()
                        .map(consult -> consult.id().equals(id) ? change.apply(consult) : consult));
    }

    private Beside advising(Stream<Consulted> now) {
        return new Beside(callBack, validationSince, contact, now.toList());
    }

    Beside then(RequestEvent.Validation event, Instant at) {
        return switch (event) {
            case RequestEvent.Validation.ValidationAwaited _ ->
                    new Beside(callBack, at, contact, consults);
            case RequestEvent.Validation.OutcomeValidated _ ->
                    new Beside(callBack, null, contact, consults);
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
