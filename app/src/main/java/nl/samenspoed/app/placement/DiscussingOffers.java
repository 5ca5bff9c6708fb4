package nl.samenspoed.app.placement;

import java.time.Instant;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Talks about an offer before it is answered. It names nobody, so neither should what is said; the
 * clock goes on meanwhile.
 */
@Component
class DiscussingOffers {

    private final OpenOffers open;
    private final JdbcTalk talk;
    private final JdbcOffers offers;

    DiscussingOffers(OpenOffers open, JdbcTalk talk, JdbcOffers offers) {
        this.open = open;
        this.talk = talk;
        this.offers = offers;
    }

    Outcome<Offer> ask(
            Actor actor, CommandKey key, OfferId id, @Nullable Integer version, String text) {
        return open.received(actor, id, version)
                .then(DiscussingOffers::unlessTransport)
                .then(
                        offer ->
                                say(
                                        actor,
                                        key,
                                        offer,
                                        new Placement.AskQuestion(id.value(), text),
                                        Remark.Kind.QUESTION,
                                        text,
                                        null));
    }

    Outcome<Offer> answer(
            Actor actor, CommandKey key, OfferId id, @Nullable Integer version, String text) {
        return open.made(actor, id, version)
                .then(DiscussingOffers::unlessTransport)
                .then(
                        offer ->
                                say(
                                        actor,
                                        key,
                                        offer,
                                        new Placement.AnswerQuestion(id.value(), text),
                                        Remark.Kind.ANSWER,
                                        text,
                                        null));
    }

    Outcome<Offer> propose(
            Actor actor,
            CommandKey key,
            OfferId id,
            @Nullable Integer version,
            Instant start,
            @Nullable String remark) {
        return open.received(actor, id, version)
                .then(DiscussingOffers::unlessTransport)
                .then(
                        offer ->
                                say(
                                        actor,
                                        key,
                                        offer,
                                        new Placement.ProposeStart(id.value(), start, remark),
                                        Remark.Kind.PROPOSAL,
                                        remark,
                                        start));
    }

    /** The receiver said yes by proposing it, so this is the acceptance. */
    Outcome<Offer> agree(Actor actor, CommandKey key, OfferId id, Instant start) {
        return open.made(actor, id, null)
                .then(DiscussingOffers::unlessTransport)
                .then(
                        offer ->
                                open.accept(
                                        actor,
                                        offer,
                                        new Placement.AcceptStart(id.value(), start),
                                        recording ->
                                                offers.accept(
                                                        actor,
                                                        key,
                                                        recording,
                                                        id,
                                                        new Remark(
                                                                Remark.Kind.AGREED,
                                                                recording.after().changedAt(),
                                                                actor.name(),
                                                                null,
                                                                start))));
    }

    Outcome<Offer> decline(
            Actor actor, CommandKey key, OfferId id, Instant start, @Nullable String remark) {
        return open.made(actor, id, null)
                .then(DiscussingOffers::unlessTransport)
                .then(
                        offer ->
                                say(
                                        actor,
                                        key,
                                        offer,
                                        new Placement.DeclineStart(id.value(), start, remark),
                                        Remark.Kind.DECLINED,
                                        remark,
                                        start));
    }

    /** About a ride people call each other. */
    private static Outcome<Offer> unlessTransport(Offer offer) {
        return offer.isOfTransport()
                ? Outcome.refused(PlacementRefusal.NOT_FOR_TRANSPORT)
                : Outcome.done(offer);
    }

    private Outcome<Offer> say(
            Actor actor,
            CommandKey key,
            Offer offer,
            Placement command,
            Remark.Kind kind,
            @Nullable String text,
            @Nullable Instant start) {
        return open.change(
                actor,
                offer,
                command,
                request ->
                        talk.say(
                                actor,
                                key,
                                offer.id(),
                                new Remark(kind, request.changedAt(), actor.name(), text, start)));
    }
}
