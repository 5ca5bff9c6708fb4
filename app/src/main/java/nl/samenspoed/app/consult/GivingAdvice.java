package nl.samenspoed.app.consult;

import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceKind;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand.Consulting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up a question or declines it, and advises. */
@Component
class GivingAdvice {

    private static final Set<String> WITHOUT_PLACE = Set.of("self-care", "advice-only", "own-gp");

    private final CareRequests requests;
    private final JdbcConsults consults;
    private final Disciplines disciplines;
    private final Network network;
    private final TransactionTemplate transaction;

    GivingAdvice(
            CareRequests requests,
            JdbcConsults consults,
            Disciplines disciplines,
            Network network,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.consults = consults;
        this.disciplines = disciplines;
        this.network = network;
        this.transaction = transaction;
    }

    Outcome<Consult> accept(Actor actor, CommandKey key, ConsultId id) {
        return seen(actor, id)
                .then(
                        consult ->
                                change(
                                        actor,
                                        key,
                                        consult,
                                        new Consulting.AcceptConsult(id.value()),
                                        (was, after) ->
                                                Changed.accepted(was, actor, after.changedAt())));
    }

    Outcome<Consult> decline(Actor actor, CommandKey key, ConsultId id, String reason) {
        return seen(actor, id)
                .then(
                        consult -> {
                            var over = isOver(consult) || isLast(actor, consult);
                            return change(
                                    actor,
                                    key,
                                    consult,
                                    new Consulting.DeclineConsult(id.value(), reason, over),
                                    (was, after) ->
                                            over
                                                    ? Changed.ended(
                                                            was,
                                                            ConsultState.DECLINED,
                                                            reason.strip(),
                                                            after.changedAt())
                                                    : Changed.declinedBy(
                                                            was, actor, after.changedAt()));
                        });
    }

    /** A no of one of many is not the end; a no of whoever was named, or had said yes, is. */
    private static boolean isOver(Consult consult) {
        return consult.whom().organisation() != null
                || consult.whom().person() != null
                || consult.adviser() != null;
    }

    /** Few are at a desk: when the last of them says no, the desk can ask elsewhere at once. */
    private boolean isLast(Actor actor, Consult consult) {
        var desk = consult.whom().desk();
        return desk != null
                && disciplines.find(consult.whom().discipline()).stream()
                        .flatMap(one -> disciplines.inSubregion(one, desk.of()).stream())
                        .map(Colleague::organisation)
                        .filter(other -> !other.equals(actor.organisation()))
                        .allMatch(other -> consult.declined().contains(other.value()));
    }

    Outcome<Consult> advise(Actor actor, CommandKey key, ConsultId id, Advice advice) {
        var care = advice.care();
        if (care != null && !isKnown(care)) {
            return Outcome.refused(ConsultRefusal.UNKNOWN_CARE, care);
        }
        return seen(actor, id)
                .then(
                        consult ->
                                change(
                                        actor,
                                        key,
                                        consult,
                                        new Consulting.GiveAdvice(id.value(), advice),
                                        (was, after) ->
                                                Changed.advised(was, advice, after.changedAt())));
    }

    private boolean isKnown(String care) {
        return WITHOUT_PLACE.contains(care)
                || network.snapshot().findKind(care).filter(ServiceKind::offerable).isPresent();
    }

    private Outcome<Consult> seen(Actor actor, ConsultId id) {
        if (!actor.may(Capability.GIVE_ADVICE)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var may = disciplines.may(actor);
        return consults.find(id)
                .filter(may::sees)
                .<Outcome<Consult>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ConsultRefusal.NOT_FOUND));
    }

    /** The story decides, under the lock of the request; only then is the consult read. */
    private Outcome<Consult> change(
            Actor actor,
            CommandKey key,
            Consult consult,
            Consulting command,
            BiFunction<Consult, CareRequest, Consult> change) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.record(actor, consult.request(), command)
                                        .map(
                                                after ->
                                                        consults.save(
                                                                actor,
                                                                key,
                                                                change.apply(
                                                                        consults.find(consult.id())
                                                                                .orElseThrow(),
                                                                        after)))));
    }
}
