package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.Consulting.*;
import nl.samenspoed.app.request.RequestEvent.CareDecided;
import nl.samenspoed.app.request.RequestEvent.Consulting.*;
import org.jspecify.annotations.Nullable;

/** Decides about advice that is asked of others: one yes, one advice, and then it stands. */
final class DecidingConsult {

    /** Whoever may take longer is not asked for this request any more. */
    private static final Duration FARTHEST = Duration.ofDays(7);

    private static final int MOST = 12;

    /** Whoever has more to say had better telephone. */
    private static final int MOST_MESSAGES = 50;

    private DecidingConsult() {}

    /**
     * @param by name of who gives the command
     */
    static Outcome<List<RequestEvent>> decide(
            CareRequest request, RequestCommand.Consulting command, String by, Instant now) {
        return switch (command) {
            case AskAdvice ask -> ask(request, ask, now);
            case AcceptConsult(var id) ->
                    on(
                            request,
                            id,
                            consult ->
                                    consult.adviser() == null
                                            ? fact(
                                                    new ConsultAccepted(
                                                            id, consult.discipline(), by))
                                            : refused(RequestRefusal.CONSULT_TAKEN_UP));
            case DeclineConsult(var id, var reason, var over) ->
                    on(
                            request,
                            id,
                            consult ->
                                    unlessAdvised(
                                            consult,
                                            new ConsultDeclined(
                                                    id,
                                                    consult.discipline(),
                                                    reason.strip(),
                                                    over || consult.adviser() != null)));
            case GiveAdvice(var id, var advice) ->
                    on(
                            request,
                            id,
                            consult ->
                                    consult.adviser() == null
                                            ? refused(RequestRefusal.CONSULT_NOT_TAKEN_UP)
                                            : unlessAdvised(
                                                    consult,
                                                    new AdviceGiven(
                                                            id,
                                                            consult.discipline(),
                                                            advice,
                                                            consult.askedAt())));
            case SendMessage(var id, var ofAdviser, var text) ->
                    on(request, id, consult -> message(consult, by, ofAdviser, text.strip()));
            case EndConsult(var id, var why, var reason) ->
                    on(request, id, consult -> end(consult, why, reason));
        };
    }

    /** One decision over all advice; who was not followed is told, in the words that were given. */
    static Outcome<List<RequestEvent>> decided(
            CareRequest request, RequestCommand.DecideCare decide) {
        var decided = new CareDecided(decide.care(), decide.reason());
        var consults = request.beside().consults();
        var given =
                consults.stream()
                        .filter(consult -> consult.advice() != null)
                        .map(Consulted::id)
                        .collect(Collectors.toSet());
        if (!given.containsAll(decide.followed())) {
            return refused(RequestRefusal.CONSULT_OVER);
        }
        return consults.isEmpty()
                ? fact(decided)
                : Outcome.done(List.of(decided, weighed(consults, decide.followed())));
    }

    private static RequestEvent weighed(List<Consulted> consults, Set<UUID> followed) {
        return new RequestEvent.AdviceWeighed(
                consults.stream()
                        .map(
                                consult ->
                                        new Weighed(
                                                consult.id(),
                                                consult.discipline(),
                                                consult.adviser(),
                                                consult.advice(),
                                                followed.contains(consult.id())))
                        .toList());
    }

    private static Outcome<List<RequestEvent>> ask(
            CareRequest request, AskAdvice ask, Instant now) {
        if (request.beside().consults().size() >= MOST) {
            return refused(RequestRefusal.TOO_MANY_CONSULTS, MOST);
        }
        return ask.answerBy().isAfter(now) && !ask.answerBy().isAfter(now.plus(FARTHEST))
                ? fact(
                        new AdviceAsked(
                                ask.consult(),
                                ask.discipline(),
                                ask.asked(),
                                ask.question().strip(),
                                ask.answerBy(),
                                ask.followed()))
                : refused(RequestRefusal.TIME_OUT_OF_RANGE);
    }

    /** Before the yes there is nobody to talk with. */
    private static Outcome<List<RequestEvent>> message(
            Consulted consult, String by, boolean ofAdviser, String text) {
        if (consult.adviser() == null) {
            return refused(RequestRefusal.CONSULT_NOT_TAKEN_UP);
        }
        return consult.said().size() >= MOST_MESSAGES
                ? refused(RequestRefusal.TOO_MANY_MESSAGES, MOST_MESSAGES)
                : fact(new MessageSent(consult.id(), consult.discipline(), by, ofAdviser, text));
    }

    /** Who said yes may take longer than was asked; nobody who said nothing. */
    private static Outcome<List<RequestEvent>> end(
            Consulted consult, ConsultEnd why, @Nullable String reason) {
        return why == ConsultEnd.LAPSED && consult.adviser() != null
                ? refused(RequestRefusal.CONSULT_TAKEN_UP)
                : unlessAdvised(
                        consult, new ConsultEnded(consult.id(), consult.discipline(), why, reason));
    }

    private static Outcome<List<RequestEvent>> unlessAdvised(Consulted consult, RequestEvent fact) {
        return consult.advice() == null ? fact(fact) : refused(RequestRefusal.CONSULT_ADVISED);
    }

    private static Outcome<List<RequestEvent>> on(
            CareRequest request, UUID id, Function<Consulted, Outcome<List<RequestEvent>>> decide) {
        return request.beside()
                .consult(id)
                .map(decide)
                .orElseGet(() -> refused(RequestRefusal.CONSULT_OVER));
    }

    private static Outcome<List<RequestEvent>> fact(RequestEvent fact) {
        return Outcome.done(List.of(fact));
    }
}
