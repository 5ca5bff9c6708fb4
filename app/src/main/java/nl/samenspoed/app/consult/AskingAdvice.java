package nl.samenspoed.app.consult;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.ConsultEnd;
import nl.samenspoed.app.request.RequestCommand.Consulting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for advice, and takes a question back. */
@Component
class AskingAdvice {

    private final CareRequests requests;
    private final JdbcConsults consults;
    private final FindingAdvisers advisers;
    private final ConsultSettings settings;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    AskingAdvice(
            CareRequests requests,
            JdbcConsults consults,
            FindingAdvisers advisers,
            ConsultSettings settings,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.consults = consults;
        this.advisers = advisers;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<Consult> ask(Actor actor, CommandKey key, CareRequestId id, NewConsult wanted) {
        if (!actor.may(Capability.ASK_ADVICE)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var found = requests.find(actor, id);
        if (found.isEmpty()) {
            return Outcome.refused(ConsultRefusal.NOT_FOUND);
        }
        return advisers.find(found.get(), wanted)
                .then(asked -> ask(actor, key, found.get(), wanted, asked));
    }

    private Outcome<Consult> ask(
            Actor actor,
            CommandKey key,
            CareRequest request,
            NewConsult wanted,
            FindingAdvisers.Found asked) {
        var whom = asked.whom();
        var command =
                new Consulting.AskAdvice(
                        UUID.randomUUID(),
                        whom.discipline(),
                        whom.name(),
                        wanted.question(),
                        answerBy(request, wanted.answerBy()),
                        whom.desk() == null ? null : whom.desk().rule());
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.record(actor, request.id(), command)
                                        .map(
                                                after ->
                                                        consults.ask(
                                                                actor,
                                                                key,
                                                                after,
                                                                fresh(actor, after, command, whom),
                                                                audience(after, asked.who())))));
    }

    private Instant answerBy(CareRequest request, @Nullable Instant wanted) {
        return wanted == null ? clock.instant().plus(settings.clockFor(request.urgency())) : wanted;
    }

    private static Set<UUID> audience(CareRequest request, List<Colleague> who) {
        var audience = new HashSet<UUID>();
        request.parties().stream().map(OrganisationId::value).forEach(audience::add);
        who.stream().map(one -> one.organisation().value()).forEach(audience::add);
        return audience;
    }

    private static Consult fresh(
            Actor actor, CareRequest request, Consulting.AskAdvice command, Consult.Whom whom) {
        return new Consult(
                new ConsultId(command.consult()),
                1,
                request.id(),
                request.number(),
                whom,
                command.question().strip(),
                request.intake().region(),
                actor.organisation(),
                actor.name(),
                request.changedAt(),
                command.answerBy(),
                Set.of(),
                ConsultState.ASKED,
                null,
                null,
                null,
                null,
                null,
                request.changedAt());
    }

    Outcome<Consult> withdraw(Actor actor, CommandKey key, ConsultId id, String reason) {
        if (!actor.may(Capability.ASK_ADVICE)) {
            return Outcome.refused(ConsultRefusal.NOT_ALLOWED);
        }
        var found =
                consults.find(id)
                        .filter(consult -> requests.find(actor, consult.request()).isPresent());
        if (found.isEmpty()) {
            return Outcome.refused(ConsultRefusal.NOT_FOUND);
        }
        var command = new Consulting.EndConsult(id.value(), ConsultEnd.WITHDRAWN, reason.strip());
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.record(actor, found.get().request(), command)
                                        .map(
                                                after ->
                                                        consults.save(
                                                                actor,
                                                                key,
                                                                Changed.ended(
                                                                        current(id),
                                                                        ConsultState.WITHDRAWN,
                                                                        reason.strip(),
                                                                        after.changedAt())))));
    }

    /** Under the lock of the request, so nobody changes it meanwhile. */
    private Consult current(ConsultId id) {
        return consults.find(id).orElseThrow();
    }
}
