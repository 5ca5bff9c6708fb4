package nl.samenspoed.app.placement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command sent again with the same key is answered as the first time. */
@Component
class OnceOnly {

    private static final JsonMapper JSON = new JsonMapper();

    private final Answers answers;
    private final JdbcOfferLists lists;
    private final JdbcRideLists rides;
    private final CareRequests requests;

    OnceOnly(Answers answers, JdbcOfferLists lists, JdbcRideLists rides, CareRequests requests) {
        this.answers = answers;
        this.lists = lists;
        this.rides = rides;
        this.requests = requests;
    }

    Outcome<Offer> offer(Actor actor, CommandKey key, Supplier<Outcome<Offer>> command) {
        return once(
                actor, key, command, answer -> lists.list(answer.offers()).stream().findFirst());
    }

    Outcome<List<Offer>> offers(
            Actor actor, CommandKey key, Supplier<Outcome<List<Offer>>> command) {
        return once(
                actor,
                key,
                command,
                answer -> Optional.of(lists.list(answer.offers())).filter(o -> !o.isEmpty()));
    }

    Outcome<Journey> journey(Actor actor, CommandKey key, Supplier<Outcome<Journey>> command) {
        return once(
                actor,
                key,
                command,
                answer -> answer.ride().flatMap(rides::find).map(RideRow::journey));
    }

    Outcome<CareRequest> request(
            Actor actor, CommandKey key, Supplier<Outcome<CareRequest>> command) {
        return once(
                actor,
                key,
                command,
                answer -> answer.request().flatMap(id -> requests.find(actor, id)));
    }

    /**
     * A refusal or a clash on the key may mean that this very command was done before.
     *
     * @param again what was done, from the answer remembered; empty when it was something else
     */
    private <T> Outcome<T> once(
            Actor actor,
            CommandKey key,
            Supplier<Outcome<T>> command,
            Function<Answer, Optional<T>> again) {
        try {
            var outcome = command.get();
            return switch (outcome) {
                case Outcome.Done<T> done -> done;
                case Outcome.Refused<T> refused ->
                        before(actor, key, again).<Outcome<T>>map(Outcome::done).orElse(refused);
            };
        } catch (DuplicateKeyException clash) {
            if (!String.valueOf(clash.getMessage()).contains("answer_pkey")) {
                throw clash;
            }
            return before(actor, key, again)
                    .<Outcome<T>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(PlacementRefusal.KEY_USED));
        }
    }

    private <T> Optional<T> before(
            Actor actor, CommandKey key, Function<Answer, Optional<T>> again) {
        return answers.find(key, actor.id().value())
                .map(json -> Answer.of(JSON.readTree(json)))
                .flatMap(again);
    }

    /** What was remembered: about which request, and which offers or ride. */
    private record Answer(
            Optional<CareRequestId> request, List<UUID> offers, Optional<RideId> ride) {

        static Answer of(JsonNode json) {
            var request = json.path("request");
            return new Answer(
                    request.isString()
                            ? Optional.of(CareRequestId.of(request.asString()))
                            : Optional.empty(),
                    json.path("offers")
                            .valueStream()
                            .map(offer -> UUID.fromString(offer.asString()))
                            .toList(),
                    json.path("ride").isString()
                            ? Optional.of(RideId.of(json.path("ride").asString()))
                            : Optional.empty());
        }
    }
}
