package nl.samenspoed.app.request;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.command.RefusalCode;
import nl.samenspoed.app.patient.PatientRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does commands on open requests: load, decide, append. When somebody else was first the command is
 * decided again on what they left, unless the actor insisted on the version looked at.
 */
@Component
class HandlingRequests {

    private static final int TRIES = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcFacts facts;
    private final Answers answers;
    private final Trail trail;
    private final InstantSource clock;
    private final ReassessmentClock reassessment;
    private final ClaimSettings claims;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final KnownCodes codes;
    private final ValidationAgreements validations;

    HandlingRequests(
            JdbcFacts facts,
            Answers answers,
            Trail trail,
            InstantSource clock,
            ReassessmentClock reassessment,
            ClaimSettings claims,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            KnownCodes codes,
            ValidationAgreements validations) {
        this.facts = facts;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
        this.reassessment = reassessment;
        this.claims = claims;
        this.transaction = transaction;
        this.publisher = publisher;
        this.codes = codes;
        this.validations = validations;
    }

    Outcome<CareRequest> handle(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            @Nullable Integer expectedVersion,
            RequestCommand command) {
        if (command instanceof RequestCommand.Told) {
            throw new IllegalArgumentException(
                    "Another module records this, see CareRequests.record.");
        }
        if (!actor.may(Mandates.neededFor(command))) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var wrong =
                TextLimits.wrongIn(command)
                        .or(() -> codes.unknownIn(command))
                        .or(() -> unknownEarlier(actor, command));
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return onceOnly(actor, key, () -> tryUntilFirst(actor, key, id, expectedVersion, command));
    }

    /** Nobody links to what is out of reach, or to nothing. */
    private Optional<Refusal> unknownEarlier(Actor actor, RequestCommand command) {
        return command instanceof RequestCommand.RecordContact(var earlier, var _, var _)
                        && earlier != null
                        && facts.find(earlier)
                                .filter(request -> Mandates.reaches(actor, request))
                                .isEmpty()
                ? Optional.of(Refusal.of(RequestRefusal.UNKNOWN_REQUEST))
                : Optional.empty();
    }

    /** A refusal or a clash on the key may mean that this very command was done before. */
    Outcome<CareRequest> onceOnly(
            Actor actor, CommandKey key, Supplier<Outcome<CareRequest>> command) {
        try {
            var outcome = command.get();
            return switch (outcome) {
                case Outcome.Done<CareRequest> done -> done;
                case Outcome.Refused<CareRequest> refused ->
                        before(actor, key).<Outcome<CareRequest>>map(Outcome::done).orElse(refused);
            };
        } catch (DuplicateKeyException clash) {
            return before(actor, key)
                    .<Outcome<CareRequest>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(taken(clash)));
        }
    }

    /** Two things are unique: keys and verified numbers. */
    private static RefusalCode taken(DuplicateKeyException clash) {
        return PatientRefusal.in(clash)
                .<RefusalCode>map(Function.identity())
                .orElse(RequestRefusal.KEY_TAKEN);
    }

    Optional<CareRequest> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("request").asString(""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> facts.find(CareRequestId.of(id)));
    }

    private Outcome<CareRequest> tryUntilFirst(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            @Nullable Integer expectedVersion,
            RequestCommand command) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = facts.find(id).filter(request -> Mandates.reaches(actor, request));
            if (found.isEmpty()) {
                return Outcome.refused(RequestRefusal.NOT_FOUND);
            }
            var before = found.get();
            if (expectedVersion != null && expectedVersion != before.version()) {
                return Outcome.refused(RequestRefusal.STALE, expectedVersion, before.version());
            }
            switch (decide(before, command, actor)) {
                case Outcome.Refused<Appending>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Outcome.Done<Appending>(var appending) -> {
                    if (append(appending.withKey(key.value()))) {
                        return Outcome.done(appending.after());
                    }
                }
            }
        }
        return Outcome.refused(RequestRefusal.BUSY);
    }

    Outcome<CareRequest> record(Actor actor, CareRequestId id, RequestCommand.Told command) {
        var wrong = TextLimits.wrongIn(command);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return facts.lock(id)
                .map(before -> recordOn(actor, before, command))
                .orElseGet(() -> Optional.of(Outcome.refused(RequestRefusal.NOT_FOUND)))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Request (%s) changed under its lock.".formatted(id)));
    }

    Optional<Outcome<CareRequest>> recordOn(
            Actor actor, CareRequest before, RequestCommand.Told command) {
        var wrong = TextLimits.wrongIn(command);
        if (wrong.isPresent()) {
            return Optional.of(new Outcome.Refused<>(wrong.get()));
        }
        return switch (decide(before, command, actor)) {
            case Outcome.Refused<Appending>(var refusal) ->
                    Optional.of(new Outcome.Refused<>(refusal));
            case Outcome.Done<Appending>(var appending) ->
                    facts.append(appending)
                            ? Optional.of(Outcome.done(appending.after()))
                            : Optional.empty();
        };
    }

    Outcome<Recording> recording(Actor actor, CareRequest before, RequestCommand.Told command) {
        var wrong = TextLimits.wrongIn(command);
        return wrong.<Outcome<Recording>>map(Outcome.Refused::new)
                .orElseGet(() -> decide(before, command, actor).map(Recording::new));
    }

    private Outcome<Appending> decide(CareRequest before, RequestCommand command, Actor actor) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Deciding.decide(before, command, actor, reassessment, claims, at)
                .map(events -> Validating.with(before, events, actor, validations))
                .map(
                        events ->
                                new Appending(
                                        before,
                                        events,
                                        Folding.then(before, events, at),
                                        null,
                                        actor.id().value(),
                                        trail.actorJson(actor),
                                        command.getClass().getSimpleName(),
                                        at));
    }

    private boolean append(Appending appending) {
        var news = newsIn(appending);
        if (news.isEmpty()) {
            return facts.append(appending);
        }
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            var first = facts.append(appending);
                            if (first) {
                                publisher.publishEvent(news.get());
                            }
                            return first;
                        }));
    }

    /** What other modules must follow in the same transaction. */
    private static Optional<Object> newsIn(Appending appending) {
        var id = appending.after().id();
        if (appending.after().phase() instanceof Phase.Ended(var ending)) {
            return Optional.of(new RequestEnded(id, ending));
        }
        if (appending.events().getFirst() instanceof RequestEvent.TreatmentLimitsRecorded told) {
            return Optional.of(new LimitsTold(told, appending.by(), appending.at()));
        }
        if (!appending.before().beside().consults().isEmpty()
                && appending.events().stream()
                        .anyMatch(RequestEvent.CareDecided.class::isInstance)) {
            return Optional.of(new AdviceSettled(id, appending.at()));
        }
        if (!appending.after().patient().equals(appending.before().patient())) {
            return Optional.of(new PatientReplaced(id, appending.after().patient()));
        }
        if (appending.before().phase() instanceof Phase.AwaitingArrival
                && !(appending.after().phase() instanceof Phase.AwaitingArrival)) {
            var arrived = appending.after().phase() instanceof Phase.InCare;
            return Optional.of(new ArrivalSettled(id, arrived, appending.at()));
        }
        return Optional.empty();
    }
}
