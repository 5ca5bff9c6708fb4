package nl.samenspoed.app.consult;

import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Consulted;
import org.springframework.stereotype.Component;

/** The door to consults: ask for advice on a case, take that up, and give it. */
@Component
public class Consults {

    private final AskingAdvice asking;
    private final GivingAdvice giving;
    private final TalkingItOver talking;
    private final ReadingConsults reading;
    private final ConsultsOnce once;

    Consults(
            AskingAdvice asking,
            GivingAdvice giving,
            TalkingItOver talking,
            ReadingConsults reading,
            ConsultsOnce once) {
        this.asking = asking;
        this.giving = giving;
        this.talking = talking;
        this.reading = reading;
        this.once = once;
    }

    /** Asks a discipline for advice on a request within reach. */
    public Outcome<Consult> ask(
            Actor actor, CommandKey key, CareRequestId request, NewConsult wanted) {
        return once.once(actor, key, () -> asking.ask(actor, key, request, wanted));
    }

    /** Takes a question back that was not advised on. */
    public Outcome<Consult> withdraw(Actor actor, CommandKey key, ConsultId id, String reason) {
        return once.once(actor, key, () -> asking.withdraw(actor, key, id, reason));
    }

    /** Says yes: from then on this person alone sees the consult, and more of the case. */
    public Outcome<Consult> accept(Actor actor, CommandKey key, ConsultId id) {
        return once.once(actor, key, () -> giving.accept(actor, key, id));
    }

    /** Says no with a reason, also after a yes. */
    public Outcome<Consult> decline(Actor actor, CommandKey key, ConsultId id, String reason) {
        return once.once(actor, key, () -> giving.decline(actor, key, id, reason));
    }

    public Outcome<Consult> advise(Actor actor, CommandKey key, ConsultId id, Advice advice) {
        return once.once(actor, key, () -> giving.advise(actor, key, id, advice));
    }

    /** Writes a line to whoever is at the other end: the adviser, or the desk that asked. */
    public Outcome<Consult> say(Actor actor, CommandKey key, ConsultId id, String text) {
        return once.once(actor, key, () -> talking.say(actor, key, id, text));
    }

    /** What was said in a consult that the actor may see; nothing once it is over. */
    public List<Consulted.Message> said(Consult consult) {
        return reading.said(consult);
    }

    /** What the actor is asked and what the actor took up, the most pressing first; noted. */
    public List<ConsultSeen> mine(Actor actor) {
        return actor.may(Capability.GIVE_ADVICE) ? reading.mine(actor) : List.of();
    }

    /** Questions that wait for a yes or no of the actor, or of a colleague. */
    public List<ConsultId> waiting(Actor actor) {
        return actor.may(Capability.GIVE_ADVICE) ? reading.waiting(actor) : List.of();
    }

    /** What a consult shows to whoever was asked; noted. Not found when it is over. */
    public Outcome<ConsultSeen> look(Actor actor, ConsultId id) {
        return reading.look(actor, id);
    }

    /** All that were asked on a request within reach, also those that are over; noted. */
    public List<Consult> of(Actor actor, CareRequestId request) {
        return reading.of(actor, request);
    }

    /** One that the actor asked within reach, or was asked; noted. */
    public Optional<Consult> find(Actor actor, ConsultId id) {
        return reading.find(actor, id);
    }
}
