package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.LeadAsked;
import nl.samenspoed.app.request.LeadsAsked;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices who was asked to take the lead and said neither yes nor no within the time that was
 * signed when it was asked. The time begins again when it becomes clear how urgent it is or what
 * care it is about. The lead stays where it is: only an acceptance moves it. A shift that is handed
 * over is one thing to answer, however many requests there are in it.
 */
@Component
class LeadClocks {

    /** Whoever was asked longer ago was noticed long since, or was never held to a clock. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final LeadsAsked leads;
    private final CareRequests requests;
    private final Agreements agreements;
    private final JdbcBreaches breaches;
    private final RecordingBreaches recording;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    LeadClocks(
            LeadsAsked leads,
            CareRequests requests,
            Agreements agreements,
            JdbcBreaches breaches,
            RecordingBreaches recording,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.leads = leads;
        this.requests = requests;
        this.agreements = agreements;
        this.breaches = breaches;
        this.recording = recording;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void notice() {
        int ignored = notice(clock.instant());
    }

    /** Returns how many. */
    int notice(Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var oldest = at.minus(LONGEST);
        var signed = agreements.since(oldest);
        if (!signed.speaksOf(Subject.LEAD_CLOCK)) {
            return 0;
        }
        var noticed = new HashSet<UUID>();
        for (var asked : fresh(leads.waiting(oldest))) {
            if (!noticed.contains(asked.id()) && isNoticed(asked, signed, at)) {
                noticed.add(asked.id());
            }
        }
        return noticed.size();
    }

    private List<LeadAsked> fresh(List<LeadAsked> waiting) {
        var known = breaches.recorded(waiting.stream().map(LeadAsked::id).toList());
        return waiting.stream().filter(asked -> !known.contains(asked.id())).toList();
    }

    private boolean isNoticed(LeadAsked asked, Rulebook signed, Instant now) {
        var rule = rule(asked, signed);
        if (rule.isEmpty() || !asked.known().plus(within(rule.get())).isBefore(now)) {
            return false;
        }
        var answerBy = asked.known().plus(within(rule.get()));
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.lock(asked.request())
                                        .filter(request -> isWaiting(request, asked))
                                        .map(
                                                request ->
                                                        record(
                                                                asked,
                                                                request,
                                                                answerBy,
                                                                rule.get(),
                                                                now))
                                        .orElse(false)));
    }

    private boolean record(
            LeadAsked asked, CareRequest request, Instant answerBy, Effective rule, Instant now) {
        recording.leadNotTaken(asked, request, answerBy, agreements.followed(rule), now);
        return true;
    }

    /** Nobody answered since it was looked at. */
    private static boolean isWaiting(CareRequest request, LeadAsked asked) {
        return request.isOpen()
                && asked.asked().equals(request.leadOfferedTo())
                && asked.lead().equals(request.lead());
    }

    private static Optional<Effective> rule(LeadAsked asked, Rulebook signed) {
        return signed.find(
                Subject.LEAD_CLOCK,
                About.need(asked.kind(), asked.urgency()),
                new Situation(
                        asked.region().value(),
                        asked.subregion().value(),
                        asked.lead().value(),
                        asked.asked().value()),
                asked.at());
    }

    private static Duration within(Effective found) {
        return ((Rule.Within) found.rule()).within();
    }
}
