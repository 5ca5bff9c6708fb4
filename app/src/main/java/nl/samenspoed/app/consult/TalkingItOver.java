package nl.samenspoed.app.consult;

import java.util.Objects;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand.Consulting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Desk and adviser write to each other, from the yes until it is decided. */
@Component
class TalkingItOver {

    private final CareRequests requests;
    private final JdbcConsults consults;
    private final Disciplines disciplines;
    private final TransactionTemplate transaction;

    TalkingItOver(
            CareRequests requests,
            JdbcConsults consults,
            Disciplines disciplines,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.consults = consults;
        this.disciplines = disciplines;
        this.transaction = transaction;
    }

    Outcome<Consult> say(Actor actor, CommandKey key, ConsultId id, String text) {
        if (!actor.may(Capability.ASK_ADVICE) && !actor.may(Capability.GIVE_ADVICE)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var found = consults.find(id).filter(one -> isAdviser(actor, one) || isOurs(actor, one));
        if (found.isEmpty()) {
            return Outcome.refused(ConsultRefusal.NOT_FOUND);
        }
        var consult = found.get();
        var command = new Consulting.SendMessage(id.value(), isAdviser(actor, consult), text);
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.record(actor, consult.request(), command)
                                        .map(
                                                after ->
                                                        consults.touch(
                                                                actor,
                                                                key,
                                                                id,
                                                                after.changedAt()))));
    }

    /** Who took it up is the adviser, also for a desk of the own. */
    private boolean isAdviser(Actor actor, Consult consult) {
        var may = disciplines.may(actor);
        return actor.may(Capability.GIVE_ADVICE) && may.sees(consult);
    }

    private boolean isOurs(Actor actor, Consult consult) {
        return actor.may(Capability.ASK_ADVICE)
                && requests.find(actor, consult.request()).isPresent();
    }
}
