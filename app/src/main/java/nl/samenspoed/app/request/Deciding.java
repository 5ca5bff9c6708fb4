package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.done;
import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.RequestCommand.*;
import nl.samenspoed.app.request.RequestEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What a command does to a request, or why not. A pure function: the facts it returns are not yet
 * recorded.
 *
 * <p>Two rules come before all others: an ended request stays ended, and a positive red flag leaves
 * nothing but the hand-over to 112, which in turn never waits for anything.
 */
final class Deciding {

    private static final Duration FARTHEST_START = Duration.ofDays(31);

    private final CareRequest request;
    private final Actor actor;
    private final OrganisationId by;
    private final ReassessmentClock clock;
    private final ClaimSettings claims;
    private final Instant now;

    private Deciding(
            CareRequest request,
            Actor actor,
            ReassessmentClock clock,
            ClaimSettings claims,
            Instant now) {
        this.request = request;
        this.actor = actor;
        this.by = actor.organisation();
        this.clock = clock;
        this.claims = claims;
        this.now = now;
    }

    /**
     * @param actor who gives the command, on behalf of the own organisation
     */
    static Outcome<List<RequestEvent>> decide(
            CareRequest request,
            RequestCommand command,
            Actor actor,
            ReassessmentClock clock,
            ClaimSettings claims,
            Instant now) {
        if (!request.isOpen()) {
            return refused(RequestRefusal.ENDED);
        }
        if (request.phase() instanceof Phase.HandingOverTo112
                && !(command instanceof HandOverTo112)) {
            return refused(RequestRefusal.HAND_OVER_FIRST);
        }
        return new Deciding(request, actor, clock, claims, now)
                .on(command)
                .map(facts -> Escalating.endingLadder(request, facts));
    }

    private Outcome<List<RequestEvent>> on(RequestCommand command) {
        return switch (command) {
            case AnswerRedFlags(var positive, var remark) ->
                    facts(new RedFlagsAnswered(Set.copyOf(positive), remark));
            case HandOverTo112(var centre, var confirmedBy) ->
                    ending(Ending.HANDED_OVER_TO_112, new HandedOverTo112(centre, confirmedBy));
            case AssessUrgency assess -> assess(assess);
            case OverrideUrgency override -> override(override);
            case DecideCare decide -> decideCare(decide);
            case AddNote(var text) -> facts(new NoteAdded(text));
            case ReportDeterioration(var what) -> telephone().deteriorated(what);
            case TakeOverFromDispatch takeOver -> telephone().takeOver(takeOver);
            case RecordContact(var earlier, var kind, var said) ->
                    telephone().contact(new SecondContact(earlier, kind, said.strip()));
            case RecordConference conference -> telephone().conference(conference);
            case IdentifyPatient(var patient, var identity, var document) ->
                    facts(new PatientIdentified(patient, identity, document));
            case RecordTreatmentLimits(var told, var source, var remark) ->
                    told.isEmpty()
                            ? refused(RequestRefusal.NO_LIMITS_TOLD)
                            : facts(
                                    new TreatmentLimitsRecorded(
                                            request.patient(),
                                            new EnumMap<>(told),
                                            source,
                                            remark));
            case OfferLead(var to, var reason) -> offerLead(to, reason);
            case AcceptLead() -> acceptLead();
            case DeclineLead(var reason) ->
                    by.equals(request.leadOfferedTo())
                            ? facts(
                                    new DecidingClaims(request, actor, claims, now)
                                            .leadDeclined(reason))
                            : refused(RequestRefusal.LEAD_NOT_OFFERED);
            case ConfirmArrival() -> confirmArrival();
            case ReportNoShow(var reason) -> reportNoShow(reason);
            case Withdraw(var reason) ->
                    unlessPromised(() -> ending(Ending.WITHDRAWN, new Withdrawn(reason)));
            case Divert(var to, var reason) ->
                    unlessPromised(() -> ending(Ending.DIVERTED, new Diverted(to, reason)));
            case Close(var ending, var remark) -> unlessPromised(() -> close(ending, remark));
            case ValidateOutcome() ->
                    request.beside().validationSince() == null
                            ? refused(RequestRefusal.NOTHING_TO_VALIDATE)
                            : facts(new Validation.OutcomeValidated(false));
            case RequestCommand.CallingBack calling ->
                    DecidingCallBack.decide(request, calling, now);
            case RequestCommand.Claiming claiming ->
                    new DecidingClaims(request, actor, claims, now).decide(claiming);
            case RequestCommand.Consulting consulting ->
                    DecidingConsult.decide(request, consulting, actor.name(), now);
            case Placement.Escalation escalation -> escalating().on(escalation);
            case Placement placement ->
                    DecidingRide.concerns(request, placement)
                            ? new DecidingRide(request, by, now).on(placement)
                            : onPlacement(placement);
        };
    }

    private DecidingTelephone telephone() {
        return new DecidingTelephone(request, clock, now);
    }

    /** Nothing that ends a request makes anybody forget a call that was promised, save 112. */
    private Outcome<List<RequestEvent>> unlessPromised(
            Supplier<Outcome<List<RequestEvent>>> ending) {
        return request.beside().callBack() == null
                ? ending.get()
                : refused(RequestRefusal.CALL_BACK_OPEN);
    }

    private Outcome<List<RequestEvent>> assess(AssessUrgency assess) {
        if (request.phase() instanceof Phase.CheckingRedFlags) {
            return refused(RequestRefusal.RED_FLAGS_OPEN);
        }
        return facts(
                new UrgencyAssessed(
                        assess.urgency(),
                        assess.protocol(),
                        assess.protocolVersion(),
                        assess.complaint(),
                        List.copyOf(assess.answers()),
                        assess.explanation(),
                        clock.dueAfter(assess.urgency(), now),
                        assess.level(),
                        assess.context()));
    }

    private Outcome<List<RequestEvent>> override(OverrideUrgency override) {
        var from = request.urgency();
        if (from == null) {
            return refused(RequestRefusal.URGENCY_MISSING);
        }
        // Who looks again and finds it as urgent as before has assessed it again.
        if (from == override.to() && request.worse() == null) {
            return refused(RequestRefusal.URGENCY_UNCHANGED, from);
        }
        return facts(
                new UrgencyOverridden(
                        from,
                        override.to(),
                        override.reason(),
                        clock.dueAfter(override.to(), now)));
    }

    private Outcome<List<RequestEvent>> decideCare(DecideCare decide) {
        return switch (request.phase()) {
            case Phase.CheckingRedFlags _ -> refused(RequestRefusal.RED_FLAGS_OPEN);
            case Phase.AwaitingTriage _ -> refused(RequestRefusal.URGENCY_MISSING);
            case Phase.AwaitingDecision _, Phase.SeekingPlace _, Phase.Advised _ ->
                    request.openOffers().isEmpty()
                            ? DecidingConsult.decided(request, decide)
                            : refused(RequestRefusal.OFFERS_OPEN, request.openOffers().size());
            case Phase.AwaitingArrival _, Phase.InCare _ ->
                    refused(RequestRefusal.PLACE_ALREADY_ACCEPTED);
            case Phase.HandingOverTo112 _ -> refused(RequestRefusal.HAND_OVER_FIRST);
            case Phase.Ended _ -> refused(RequestRefusal.ENDED);
        };
    }

    private Outcome<List<RequestEvent>> offerLead(OrganisationId to, String reason) {
        return to.equals(request.lead())
                ? refused(RequestRefusal.LEAD_ALREADY_THERE)
                : facts(new LeadOffered(to, reason));
    }

    private Outcome<List<RequestEvent>> acceptLead() {
        return by.equals(request.leadOfferedTo())
                ? facts(new DecidingClaims(request, actor, claims, now).leadTaken())
                : refused(RequestRefusal.LEAD_NOT_OFFERED);
    }

    /** A place that was forced is accepted by its receiver at the latest with this. */
    private Outcome<List<RequestEvent>> confirmArrival() {
        if (!(request.phase() instanceof Phase.AwaitingArrival)) {
            return refused(RequestRefusal.NOT_AWAITING_ARRIVAL);
        }
        var forced = request.escalated().forced();
        if (forced == null) {
            return facts(after(DecidingRide.lettingGo(request, "arrived"), new Arrived()));
        }
        if (!forced.receiver().equals(by)) {
            return refused(RequestRefusal.RECEIVER_CONFIRMS, forced.name());
        }
        var facts = new ArrayList<>(escalating().transfer(forced));
        facts.addAll(DecidingRide.lettingGo(request, "arrived"));
        facts.add(new Arrived());
        return facts(facts);
    }

    private Escalating escalating() {
        return new Escalating(request, by, actor.name(), now);
    }

    /** The desk is asked to take the lead back; until it does, the receiver keeps it. */
    private Outcome<List<RequestEvent>> reportNoShow(String reason) {
        if (!(request.phase() instanceof Phase.AwaitingArrival)) {
            return refused(RequestRefusal.NOT_AWAITING_ARRIVAL);
        }
        var desk = request.intake().desk();
        var facts =
                after(DecidingRide.cancelling(request, "did-not-arrive"), new DidNotArrive(reason));
        if (!desk.equals(request.lead())) {
            facts.add(new LeadOffered(desk, reason));
        }
        return facts(facts);
    }

    private Outcome<List<RequestEvent>> close(Ending ending, @Nullable String remark) {
        if (request.beside().validationSince() != null) {
            return refused(RequestRefusal.VALIDATION_AWAITED);
        }
        if (!by.equals(request.lead())) {
            return refused(RequestRefusal.NOT_LEAD);
        }
        return fits(ending)
                ? facts(withdrawalsThen(new Closed(ending, remark)))
                : refused(RequestRefusal.ENDING_DOES_NOT_FIT, ending, request.phase().code());
    }

    private boolean fits(Ending ending) {
        return switch (request.phase()) {
            case Phase.InCare _ -> ending == Ending.PLACED;
            case Phase.AwaitingArrival(var _, var _, var receiver) ->
                    receiver == null && ending == Ending.PLACED_OUTSIDE_NETWORK;
            case Phase.SeekingPlace _ -> ending == Ending.NO_PLACE_FOUND;
            case Phase.Advised(var care) -> ending == fitting(care);
            case Phase.CheckingRedFlags _,
                    Phase.HandingOverTo112 _,
                    Phase.AwaitingTriage _,
                    Phase.AwaitingDecision _,
                    Phase.Ended _ ->
                    false;
        };
    }

    private static Ending fitting(Care care) {
        return switch (care) {
            case Care.SelfCare _ -> Ending.SELF_CARE;
            case Care.AdviceOnly _ -> Ending.ADVICE;
            case Care.OwnGp _ -> Ending.OWN_GP;
            case Care.Place _ -> Ending.PLACED;
        };
    }

    private static List<RequestEvent> after(List<RequestEvent> first, RequestEvent then) {
        var facts = new ArrayList<>(first);
        facts.add(then);
        return facts;
    }

    private Outcome<List<RequestEvent>> onPlacement(Placement command) {
        if (!(request.phase() instanceof Phase.SeekingPlace)) {
            return refused(
                    request.phase() instanceof Phase.AwaitingArrival
                            ? RequestRefusal.PLACE_ALREADY_ACCEPTED
                            : RequestRefusal.NOT_SEEKING_PLACE);
        }
        return switch (command) {
            case Placement.MakeOffers(var offers) -> facts(new OffersMade(List.copyOf(offers)));
            case Placement.RefuseOffer(var offer, var reason, var remark, var broke) ->
                    onOpen(
                            offer,
                            o ->
                                    broken(
                                            new OfferRefused(offer, o.name(), reason, remark),
                                            o,
                                            reason,
                                            broke));
            case Placement.AskQuestion(var offer, var text) ->
                    onOpen(offer, o -> List.of(new QuestionAsked(offer, o.name(), text)));
            case Placement.AnswerQuestion(var offer, var text) -> answer(offer, text);
            case Placement.ProposeStart propose -> propose(propose);
            case Placement.AcceptStart(var offer, var start) ->
                    onProposed(offer, start, o -> accept(o, start));
            case Placement.DeclineStart(var offer, var start, var remark) ->
                    onProposed(
                            offer,
                            start,
                            o -> List.of(new StartDeclined(offer, o.name(), start, remark)));
            case Placement.ExpireOffer(var offer, var broke) ->
                    onOpen(offer, o -> broken(new OfferExpired(offer, o.name()), o, null, broke));
            case Placement.WithdrawOffer(var offer, var because) ->
                    onOpen(offer, o -> List.of(new OfferWithdrawn(offer, o.name(), because)));
            case Placement.AcceptOffer(var offer) -> onOpen(offer, o -> accept(o, null));
            case Placement.PlaceOutside(var destination, var confirmedBy) ->
                    facts(withdrawalsThen(new PlacedOutside(destination, confirmedBy)));
            case Placement.Escalation escalation -> escalating().on(escalation);
            case RequestCommand.Transport _ -> refused(RequestRefusal.NOT_AWAITING_ARRIVAL);
        };
    }

    private static List<RequestEvent> broken(
            RequestEvent over,
            OfferedPlace offer,
            @Nullable String reason,
            @Nullable Declared broke) {
        return broke == null
                ? List.of(over)
                : List.of(over, new DeliveryBreached(offer.offer(), offer.name(), reason, broke));
    }

    /** May be said again, better: a wrong answer must be put right before somebody acts on it. */
    private Outcome<List<RequestEvent>> answer(UUID offer, String text) {
        return onOpen(offer, o -> List.of(new QuestionAnswered(offer, o.name(), text)))
                .then(
                        facts ->
                                request.dialogue(offer).asked()
                                        ? done(facts)
                                        : refused(RequestRefusal.NOTHING_ASKED));
    }

    /** A start that has passed can be kept by nobody, and one after weeks is a slip of the hand. */
    private Outcome<List<RequestEvent>> propose(Placement.ProposeStart propose) {
        var start = propose.start();
        return start.isAfter(now) && start.isBefore(now.plus(FARTHEST_START))
                ? onOpen(
                        propose.offer(),
                        o ->
                                List.of(
                                        new StartProposed(
                                                propose.offer(),
                                                o.name(),
                                                start,
                                                propose.remark())))
                : refused(RequestRefusal.START_OUT_OF_RANGE, FARTHEST_START.toDays());
    }

    /** Only what the receiver proposed last: that is what it has agreed to. */
    private Outcome<List<RequestEvent>> onProposed(
            UUID offer, Instant start, Function<OfferedPlace, List<RequestEvent>> facts) {
        return onOpen(offer, facts)
                .then(
                        decided ->
                                start.equals(request.dialogue(offer).proposedStart())
                                        ? done(decided)
                                        : refused(RequestRefusal.START_NOT_PROPOSED));
    }

    private List<RequestEvent> accept(OfferedPlace offer, @Nullable Instant start) {
        var facts = new ArrayList<RequestEvent>();
        facts.add(
                new PlaceAccepted(
                        offer.offer(), offer.service(), offer.organisation(), offer.name(), start));
        request.openOffers().values().stream()
                .filter(other -> !other.offer().equals(offer.offer()))
                .map(other -> new OfferWithdrawn(other.offer(), other.name(), "place-accepted"))
                .forEach(facts::add);
        if (!offer.organisation().equals(request.lead())) {
            facts.add(new LeadTransferred(request.lead(), offer.organisation()));
        }
        return facts;
    }

    private Outcome<List<RequestEvent>> onOpen(
            UUID offer, Function<OfferedPlace, List<RequestEvent>> facts) {
        var open = request.openOffers().get(offer);
        return open == null ? refused(RequestRefusal.OFFER_NOT_OPEN) : done(facts.apply(open));
    }

    private Outcome<List<RequestEvent>> ending(Ending ending, RequestEvent why) {
        var facts = new ArrayList<RequestEvent>();
        facts.add(why);
        facts.addAll(withdrawalsThen(new Closed(ending, null)));
        return facts(facts);
    }

    private List<RequestEvent> withdrawalsThen(RequestEvent last) {
        var facts = new ArrayList<RequestEvent>();
        request.openOffers()
                .values()
                .forEach(
                        o ->
                                facts.add(
                                        new OfferWithdrawn(
                                                o.offer(), o.name(), "no-longer-sought")));
        facts.addAll(DecidingRide.cancelling(request, "no-longer-sought"));
        facts.add(last);
        return facts;
    }

    private static Outcome<List<RequestEvent>> facts(RequestEvent... events) {
        return done(List.of(events));
    }

    private static Outcome<List<RequestEvent>> facts(List<RequestEvent> events) {
        return done(List.copyOf(events));
    }
}
