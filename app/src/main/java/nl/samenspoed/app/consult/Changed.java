package nl.samenspoed.app.consult;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.request.Advice;
import org.jspecify.annotations.Nullable;

/** A consult as it is after something happened; the version is the one that it happened to. */
final class Changed {

    private Changed() {}

    static Consult accepted(Consult was, Actor actor, Instant at) {
        var adviser = new Consult.Adviser(actor.id(), actor.name(), actor.organisation(), at);
        return with(
                was, was.declined(), ConsultState.ACCEPTED, adviser, null, null, null, null, at);
    }

    static Consult advised(Consult was, Advice advice, Instant at) {
        return with(
                was,
                was.declined(),
                ConsultState.ADVISED,
                was.adviser(),
                advice,
                at,
                null,
                null,
                at);
    }

    /** One of several who were asked said no; the others may still say yes. */
    static Consult declinedBy(Consult was, Actor actor, Instant at) {
        var declined = new HashSet<UUID>(was.declined());
        declined.add(actor.organisation().value());
        return with(was, declined, was.state(), null, null, null, null, null, at);
    }

    static Consult ended(Consult was, ConsultState state, @Nullable String because, Instant at) {
        return with(
                was,
                was.declined(),
                state,
                was.adviser(),
                was.advice(),
                was.advisedAt(),
                at,
                because,
                at);
    }

    private static Consult with(
            Consult was,
            Set<UUID> declined,
            ConsultState state,
            Consult.@Nullable Adviser adviser,
            @Nullable Advice advice,
            @Nullable Instant advisedAt,
            @Nullable Instant endedAt,
            @Nullable String because,
            Instant at) {
        return new Consult(
                was.id(),
                was.version(),
                was.request(),
                was.requestNumber(),
                was.whom(),
                was.question(),
                was.region(),
                was.desk(),
                was.askedBy(),
                was.askedAt(),
                was.answerBy(),
                declined,
                state,
                adviser,
                advice,
                advisedAt,
                endedAt,
                because,
                at);
    }
}
