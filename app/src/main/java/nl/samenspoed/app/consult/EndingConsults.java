package nl.samenspoed.app.consult;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.AdviceSettled;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.ConsultEnd;
import nl.samenspoed.app.request.RequestCommand.Consulting;
import nl.samenspoed.app.request.RequestEnded;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends consults that nobody ends by hand: in the transaction in which it is decided or the request
 * ends, and when nobody took a question up in time.
 */
@Component
class EndingConsults {

    private static final int BATCH = 100;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final PersonId PROGRAM =
            new PersonId(UUID.nameUUIDFromBytes("samenspoed".getBytes(StandardCharsets.UTF_8)));

    private final CareRequests requests;
    private final JdbcConsults consults;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    EndingConsults(
            CareRequests requests,
            JdbcConsults consults,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.consults = consults;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(RequestEnded ended) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int ignored = consults.endAll(ended.request(), ConsultState.REQUEST_ENDED, at);
    }

    @EventListener
    void on(AdviceSettled settled) {
        int ignored = consults.endAll(settled.request(), ConsultState.DECIDED, settled.at());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void lapse() {
        int ignored = lapse(clock.instant());
    }

    /** Returns how many were lapsed. */
    int lapse(Instant now) {
        return (int)
                consults.lease(now, now.plus(LEASE), BATCH).stream().filter(this::lapse).count();
    }

    private boolean lapse(Consult due) {
        var program = onBehalfOf(due);
        var command = new Consulting.EndConsult(due.id().value(), ConsultEnd.LAPSED, null);
        return Boolean.TRUE.equals(
                transaction.execute(
                        status ->
                                switch (requests.record(program, due.request(), command)) {
                                    case Outcome.Done<CareRequest>(var after) -> {
                                        var unused =
                                                consults.save(
                                                        program,
                                                        null,
                                                        Changed.ended(
                                                                consults.find(due.id())
                                                                        .orElseThrow(),
                                                                ConsultState.LAPSED,
                                                                null,
                                                                after.changedAt()));
                                        yield true;
                                    }
                                    case Outcome.Refused<CareRequest> _ -> false;
                                }));
    }

    private static Actor onBehalfOf(Consult due) {
        return new Actor(
                PROGRAM,
                "Samenspoed",
                due.desk(),
                "program",
                Set.of(Capability.ASK_ADVICE),
                new Scope.OwnOrganisation(),
                Actor.Via.SYSTEM,
                "clock",
                due.askedBy());
    }
}
