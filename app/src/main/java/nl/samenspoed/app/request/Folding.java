package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequest.Assessment;
import nl.samenspoed.app.request.RequestEvent.*;
import nl.samenspoed.app.request.RequestEvent.Transport.*;
import org.jspecify.annotations.Nullable;

/** Makes the state of a request out of its facts, one after the other. */
final class Folding {

    private final CareRequestId id;
    private final RequestOpened intake;
    private final Instant openedAt;
    private final Map<UUID, OfferedPlace> openOffers = new LinkedHashMap<>();
    private final Map<UUID, Dialogue> dialogues = new LinkedHashMap<>();
    private final Set<OrganisationId> parties = new LinkedHashSet<>();
    private int version = 1;
    private Instant changedAt;
    private Phase phase = new Phase.CheckingRedFlags();
    private PatientId patient;
    private Identity identity;
    private OrganisationId lead;
    private @Nullable OrganisationId leadOfferedTo;
    private @Nullable Assessment assessment;
    private @Nullable Care care;
    private Escalated escalated = Escalated.NOT;
    private Beside beside = Beside.NOTHING;
    private @Nullable Ride ride;
    private @Nullable Instant outcomeAt;

    private Folding(CareRequestId id, RequestOpened intake, Instant openedAt) {
        this.id = id;
        this.intake = intake;
        this.openedAt = openedAt;
        this.changedAt = openedAt;
        this.patient = intake.patient();
        this.identity = intake.identity();
        this.lead = intake.desk();
        parties.add(intake.requester());
        parties.add(intake.desk());
    }

    /** Starts a story. */
    static CareRequest open(CareRequestId id, List<RequestEvent> events, Instant at) {
        var folding = new Folding(id, opening(id, events.getFirst()), at);
        events.stream().skip(1).forEach(event -> folding.add(event, at));
        return folding.toRequest();
    }

    /** Tells a story that starts with its opening. */
    static CareRequest fold(CareRequestId id, List<RecordedFact> facts) {
        var first = facts.getFirst();
        var folding = new Folding(id, opening(id, first.event()), first.at());
        facts.stream().skip(1).forEach(fact -> folding.add(fact.event(), fact.at()));
        return folding.toRequest();
    }

    /** Goes on with a story. */
    static CareRequest then(CareRequest request, List<RequestEvent> events, Instant at) {
        var folding = new Folding(request.id(), request.intake(), request.openedAt());
        folding.resume(request);
        events.forEach(event -> folding.add(event, at));
        return folding.toRequest();
    }

    private static RequestOpened opening(CareRequestId id, RequestEvent first) {
        if (first instanceof RequestOpened intake) {
            return intake;
        }
        throw new IllegalStateException("Request (%s) has no opening.".formatted(id));
    }

    private void resume(CareRequest request) {
        version = request.version();
        changedAt = request.changedAt();
        phase = request.phase();
        patient = request.patient();
        identity = request.identity();
        lead = request.lead();
        leadOfferedTo = request.leadOfferedTo();
        assessment = request.assessment();
        care = request.care();
        escalated = request.escalated();
        beside = request.beside();
        ride = request.ride();
        outcomeAt = request.outcomeAt();
        openOffers.putAll(request.openOffers());
        dialogues.putAll(request.dialogues());
        parties.addAll(request.parties());
    }

    private void add(RequestEvent event, Instant at) {
        version++;
        changedAt = at;
        if (Feedback.isOutcome(event)) {
            outcomeAt = at;
        }
        switch (event) {
            case RequestOpened _ ->
                    throw new IllegalStateException("Request (%s) opens twice.".formatted(id));
            case RedFlagsAnswered(var positive, var _) -> answer(positive);
            case HandedOverTo112 _ -> {}
            case UrgencyAssessed assessed -> assess(assessed, at);
            case UrgencyOverridden overridden -> override(overridden, at);
            case CareDecided(var decided, var _) -> decide(decided);
            case AdviceWeighed _ -> {}
            case NoteAdded _ -> {}
            case DeteriorationReported(var what) -> worsen(what, at);
            case TakenOverFromDispatch _ -> {}
            case ConferenceHeld _ -> {}
            case SecondContact contact -> beside = beside.with(contact.kind());
            case PatientIdentified(var who, var howSure, var _) -> {
                patient = who;
                identity = howSure;
            }
            case TreatmentLimitsRecorded _ -> {}
            case OffersMade(var offers) -> offers.forEach(o -> openOffers.put(o.offer(), o));
            case QuestionAsked(var offer, var _, var _) -> say(offer, Dialogue::withQuestion);
            case QuestionAnswered(var offer, var _, var _) -> say(offer, Dialogue::withAnswer);
            case StartProposed(var offer, var _, var start, var _) ->
                    say(offer, dialogue -> dialogue.withProposal(start));
            case StartDeclined declined ->
                    say(declined.offer(), dialogue -> dialogue.withProposal(null));
            case OfferRefused refused -> over(refused.offer());
            case OfferExpired expired -> over(expired.offer());
            case DeliveryBreached _ -> {}
            case OfferWithdrawn withdrawn -> over(withdrawn.offer());
            case PlaceAccepted accepted -> accept(accepted);
            case PlacedOutside outside ->
                    phase = new Phase.AwaitingArrival(need(), outside.destination(), null);
            case LeadOffered(var to, var _) -> {
                leadOfferedTo = to;
                parties.add(to);
            }
            case LeadDeclined _ -> leadOfferedTo = null;
            case LeadTransferred(var _, var to) -> {
                lead = to;
                leadOfferedTo = null;
                parties.add(to);
            }
            case Arrived _ -> {
                phase = new Phase.InCare(lead);
                escalated = escalated.with((Escalated.ForcedPlace) null);
            }
            case DidNotArrive _ -> {
                phase = new Phase.SeekingPlace(need());
                ride = null;
                escalated = escalated.with((Escalated.ForcedPlace) null);
            }
            case Withdrawn _ -> {}
            case Diverted _ -> {}
            case Closed(var ending, var _) -> {
                phase = new Phase.Ended(ending);
                beside = Beside.NOTHING;
                escalated =
                        escalated.with((Escalated.ForcedPlace) null).with((Escalated.Shift) null);
            }
            case Claiming.RequestClaimed(var person, var name, var _) ->
                    escalated =
                            escalated
                                    .with(new Escalated.Claim(person, name, at, at))
                                    .with((Escalated.Shift) null);
            case Claiming.ClaimReleased() -> escalated = escalated.with((Escalated.Claim) null);
            case Claiming.ShiftOffered(var to, var by, var name, var word, var _) -> {
                escalated = escalated.with(new Escalated.Shift(to, by, name, word, at));
                parties.add(to);
            }
            case Claiming.ShiftDeclined _ -> escalated = escalated.with((Escalated.Shift) null);
            case RequestEvent.Validation validation -> beside = beside.then(validation, at);
            case RequestEvent.CallingBack calling -> beside = beside.then(calling);
            case RequestEvent.Consulting consulting -> beside = beside.then(consulting, at);
            case Escalation escalation -> escalate(escalation, at);
            case RequestEvent.Transport transport -> ride = ride(transport, at);
        }
        var claim = escalated.claim();
        if (claim != null && DecidingClaims.isOfTheDesk(event)) {
            escalated = escalated.with(claim.touched(at));
        }
    }

    private void escalate(Escalation event, Instant at) {
        switch (event) {
            case Escalation.PlaceForced forced -> force(forced);
            case Escalation.ForcedPlaceAccepted _ ->
                    escalated = escalated.with((Escalated.ForcedPlace) null);
            case Escalation.AgreementSetAside(var subject, var _, var _) ->
                    escalated = escalated.settingAside(subject);
            case Escalation.LadderStarted _,
                    Escalation.LadderStepTaken _,
                    Escalation.LadderWaitedForRoom _,
                    Escalation.LadderStopped _,
                    Escalation.DutyCallTakenUp _ ->
                    escalated = escalated.with(Climbing.then(escalated.ladder(), event, at));
        }
    }

    private void force(Escalation.PlaceForced forced) {
        over(forced.offer());
        phase = new Phase.AwaitingArrival(need(), forced.name(), forced.organisation());
        escalated =
                escalated.with(
                        new Escalated.ForcedPlace(
                                forced.offer(), forced.organisation(), forced.name()));
        parties.add(forced.organisation());
    }

    private void answer(Set<RedFlag> positive) {
        if (!positive.isEmpty()) {
            phase = new Phase.HandingOverTo112(Set.copyOf(positive));
        } else if (phase instanceof Phase.CheckingRedFlags) {
            phase = new Phase.AwaitingTriage();
        }
        var before = assessment;
        var worse = before == null ? null : before.worse();
        if (before != null && worse != null) {
            assessment =
                    before.with(
                            new CareRequest.Worse(worse.what(), worse.at(), true),
                            before.reassessBy());
        }
    }

    /** Due at once: the clock of the urgency that was assessed runs no longer. */
    private void worsen(String what, Instant at) {
        if (assessment != null) {
            assessment = assessment.with(new CareRequest.Worse(what, at, false), at);
        }
    }

    private void assess(UrgencyAssessed by, Instant at) {
        assessment =
                new Assessment(
                        by.urgency(),
                        by.protocol(),
                        by.protocolVersion(),
                        by.complaint(),
                        List.copyOf(by.answers()),
                        by.level(),
                        by.context(),
                        at,
                        null,
                        by.reassessBy(),
                        null);
        if (phase instanceof Phase.AwaitingTriage) {
            phase = new Phase.AwaitingDecision();
        }
    }

    private void override(UrgencyOverridden by, Instant at) {
        var before = assessment;
        if (before == null) {
            throw new IllegalStateException("Request (%s) has no urgency.".formatted(id));
        }
        assessment =
                new Assessment(
                        by.to(),
                        before.protocol(),
                        before.protocolVersion(),
                        before.complaint(),
                        before.answers(),
                        null,
                        before.context(),
                        at,
                        by.reason(),
                        by.reassessBy(),
                        null);
    }

    private void decide(Care decided) {
        care = decided;
        beside = beside.decided();
        escalated = escalated.anew();
        phase =
                switch (decided) {
                    case Care.Place place -> new Phase.SeekingPlace(place);
                    case Care.SelfCare _, Care.AdviceOnly _, Care.OwnGp _ ->
                            new Phase.Advised(decided);
                };
    }

    private void say(UUID offer, UnaryOperator<Dialogue> more) {
        dialogues.put(offer, more.apply(dialogues.getOrDefault(offer, Dialogue.NONE)));
    }

    private void over(UUID offer) {
        openOffers.remove(offer);
        dialogues.remove(offer);
        if (ride != null) {
            ride = ride.without(offer);
        }
    }

    private @Nullable Ride ride(RequestEvent.Transport event, Instant at) {
        return switch (event) {
            case TravelAgreed agreed ->
                    Ride.agreed(agreed.ride(), agreed.kind(), agreed.expectedAt(), agreed.note());
            case TransportOrdered ordered -> ordered(ordered);
            case TransportAccepted by ->
                    the(event)
                            .drivenBy(
                                    new Ride.Carrier(
                                            by.offer(),
                                            by.service(),
                                            by.organisation(),
                                            by.name(),
                                            at),
                                    by.expectedAt());
            case ArrivalExpected(var _, var expected, var _) -> the(event).expected(expected);
            case RideReported(var _, var step, var when, var _) ->
                    the(event).reported(step, new Ride.Reported(version, when));
            case TransportGivenBack _ -> the(event).givenBack();
            case TransportCancelled _ -> null;
        };
    }

    /** The same ride asked of more services, or another ride. */
    private Ride ordered(TransportOrdered ordered) {
        var same = ride != null && ride.id().equals(ordered.ride()) ? ride : null;
        var sought =
                same == null
                        ? Ride.sought(
                                ordered.ride(),
                                ordered.kind(),
                                ordered.pickUpFrom(),
                                ordered.note())
                        : same;
        return sought.asking(ordered.offers());
    }

    private Ride the(RequestEvent.Transport event) {
        if (ride == null || !ride.id().equals(event.ride())) {
            throw new IllegalStateException(
                    "Request (%s) has no ride (%s).".formatted(id, event.ride()));
        }
        return ride;
    }

    private void accept(PlaceAccepted accepted) {
        over(accepted.offer());
        phase = new Phase.AwaitingArrival(need(), accepted.name(), accepted.organisation());
    }

    private Care.Place need() {
        return switch (phase) {
            case Phase.SeekingPlace(var need) -> need;
            case Phase.AwaitingArrival(var need, var _, var _) -> need;
            case Phase.CheckingRedFlags _,
                    Phase.HandingOverTo112 _,
                    Phase.AwaitingTriage _,
                    Phase.AwaitingDecision _,
                    Phase.InCare _,
                    Phase.Advised _,
                    Phase.Ended _ ->
                    throw new IllegalStateException("Request (%s) seeks no place.".formatted(id));
        };
    }

    private CareRequest toRequest() {
        return new CareRequest(
                id,
                version,
                intake,
                openedAt,
                changedAt,
                phase,
                patient,
                identity,
                lead,
                leadOfferedTo,
                assessment,
                care,
                Map.copyOf(openOffers),
                Map.copyOf(dialogues),
                ride,
                outcomeAt,
                Set.copyOf(parties),
                escalated,
                beside);
    }
}
