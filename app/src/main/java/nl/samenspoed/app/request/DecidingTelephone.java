package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.RecordConference;
import nl.samenspoed.app.request.RequestCommand.TakeOverFromDispatch;
import nl.samenspoed.app.request.RequestEvent.*;

/** Decides about what comes in or is settled by telephone. */
record DecidingTelephone(CareRequest request, ReassessmentClock clock, Instant now) {

    private static final int MOST_IN_CONFERENCE = 12;

    /** Two who confer may open the request only afterwards. */
    private static final Duration BEFORE_IT_WAS_OPENED = Duration.ofHours(12);

    /** What needs an ambulance stays where ambulances are sent. */
    Outcome<List<RequestEvent>> takeOver(TakeOverFromDispatch command) {
        if (command.level().startsWith("A")) {
            return refused(RequestRefusal.NEEDS_AMBULANCE, command.level());
        }
        if (!(request.phase() instanceof Phase.CheckingRedFlags)) {
            return refused(RequestRefusal.ALREADY_ASKED);
        }
        var asked = command.asked().stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return Outcome.done(
                List.of(
                        new TakenOverFromDispatch(command.centre(), command.level(), asked),
                        new RedFlagsAnswered(Set.of(), command.centre()),
                        new UrgencyAssessed(
                                command.urgency(),
                                command.scale(),
                                "1",
                                command.level(),
                                List.of(),
                                String.join("; ", asked),
                                clock.dueAfter(command.urgency(), now),
                                command.level(),
                                List.of())));
    }

    /** Worse than before is a deterioration like any other, by the same call. */
    Outcome<List<RequestEvent>> contact(SecondContact contact) {
        return contact.kind() == ContactKind.WORSE
                ? deteriorated(contact.said()).map(worse -> List.of(contact, worse.getFirst()))
                : Outcome.done(List.of(contact));
    }

    /** Once somebody has the patient in care, the triage is over. */
    Outcome<List<RequestEvent>> deteriorated(String what) {
        return request.phase() instanceof Phase.InCare
                ? refused(RequestRefusal.ALREADY_IN_CARE)
                : Outcome.done(List.of(new DeteriorationReported(what)));
    }

    /** Somebody who talks alone confers with nobody; what lies ahead was not held. */
    Outcome<List<RequestEvent>> conference(RecordConference held) {
        var who = held.who().stream().map(String::strip).toList();
        if (who.size() < 2 || who.size() > MOST_IN_CONFERENCE) {
            return refused(RequestRefusal.WRONG_NUMBER_IN_CONFERENCE, 2, MOST_IN_CONFERENCE);
        }
        var at = held.at();
        return at.isAfter(now) || at.isBefore(request.openedAt().minus(BEFORE_IT_WAS_OPENED))
                ? refused(RequestRefusal.CONFERENCE_NOT_HELD_YET)
                : Outcome.done(List.of(new ConferenceHeld(at, who, held.agreed())));
    }
}
