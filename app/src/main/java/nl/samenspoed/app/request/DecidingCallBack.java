package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.CallingBack.PlanCallBack;
import nl.samenspoed.app.request.RequestCommand.CallingBack.SettleCallBack;
import nl.samenspoed.app.request.RequestEvent.CallingBack.CallBackPlanned;
import nl.samenspoed.app.request.RequestEvent.CallingBack.CallBackSettled;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a call that was promised: one at a time, and it is open until somebody settles it.
 */
final class DecidingCallBack {

    /** Whoever is to be called later than this has an appointment, not a call-back. */
    private static final Duration FARTHEST = Duration.ofDays(14);

    private DecidingCallBack() {}

    static Outcome<List<RequestEvent>> decide(
            CareRequest request, RequestCommand.CallingBack command, Instant now) {
        return switch (command) {
            case PlanCallBack(var due, var by, var phone, var about) ->
                    isPossible(due, now)
                            ? Outcome.done(
                                    List.of(
                                            new CallBackPlanned(
                                                    due, by.strip(), phone.strip(), about)))
                            : refused(RequestRefusal.TIME_OUT_OF_RANGE);
            case SettleCallBack settle -> settle(request, settle, now);
        };
    }

    private static Outcome<List<RequestEvent>> settle(
            CareRequest request, SettleCallBack settle, Instant now) {
        if (request.beside().callBack() == null) {
            return refused(RequestRefusal.NO_CALL_BACK);
        }
        var again = settle.again();
        var result = settle.result();
        if (result == CallBackResult.NOT_REACHED && again == null) {
            return refused(RequestRefusal.FIELD_REQUIRED, "again");
        }
        if (!isPossible(again, now)) {
            return refused(RequestRefusal.TIME_OUT_OF_RANGE);
        }
        return Outcome.done(
                List.of(
                        new CallBackSettled(
                                result,
                                settle.what().strip(),
                                result == CallBackResult.GIVEN_UP ? null : again)));
    }

    private static boolean isPossible(@Nullable Instant moment, Instant now) {
        return moment == null || moment.isAfter(now) && !moment.isAfter(now.plus(FARTHEST));
    }
}
