package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestStory;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import nl.samenspoed.simulation.region.Need;
import nl.samenspoed.simulation.region.Question;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Plays one request a step further, as a colleague at the desk or at a provider would: whatever is
 * next in its phase. What is refused is tried again later, as people do.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Playing {

    private static final int ENOUGH_STEPS = 60;

    /** Parts of the talk of a triagist, up to the next step. */
    private static final double GREETING = 0.2;

    private static final double ASSESSING = 0.5;
    private static final double DECIDING = 0.3;

    private final PlayedRequests played;
    private final CareRequests requests;
    private final Seeking seeking;
    private final Travelling travelling;
    private final Delivering delivering;
    private final CallingBack callingBack;
    private final TellingLimits tellingLimits;
    private final Consulting consulting;
    private final Judging judging;
    private final Triage triage;
    private final Network network;
    private final Towns towns;
    private final Pace pace;
    private final InstantSource clock;

    Playing(
            PlayedRequests played,
            CareRequests requests,
            Seeking seeking,
            Travelling travelling,
            Delivering delivering,
            CallingBack callingBack,
            TellingLimits tellingLimits,
            Consulting consulting,
            Judging judging,
            Triage triage,
            Network network,
            Towns towns,
            Pace pace,
            InstantSource clock) {
        this.played = played;
        this.requests = requests;
        this.seeking = seeking;
        this.travelling = travelling;
        this.delivering = delivering;
        this.callingBack = callingBack;
        this.tellingLimits = tellingLimits;
        this.consulting = consulting;
        this.judging = judging;
        this.triage = triage;
        this.network = network;
        this.towns = towns;
        this.pace = pace;
        this.clock = clock;
    }

    void step(PlayedRequests.Due due) {
        var chance = DemoLife.chance(due.seed(), due.steps());
        var id = due.request();
        if (due.steps() > ENOUGH_STEPS) {
            played.finish(due.key());
        } else if (id == null) {
            open(due);
        } else {
            goOn(due, id, chance);
        }
    }

    private void open(PlayedRequests.Due due) {
        // Tried again after a crash, the same seed must make the same person.
        var same = DemoLife.chance(due.seed(), 0);
        var snapshot = network.snapshot();
        Municipality town = towns.pick(snapshot, same);
        var desk = Cast.atDesk(snapshot, town.subregion());
        if (desk.isEmpty()) {
            played.finish(due.key());
            return;
        }
        var today = clock.instant().atZone(OpeningHours.ZONE).toLocalDate();
        var made =
                MadeUp.request(
                        due.asking(),
                        due.complaint(),
                        town,
                        towns.practices(snapshot, town),
                        today,
                        same);
        switch (requests.open(desk.get(), new CommandKey(due.key()), made)) {
            case Outcome.Done<CareRequest>(var opened) ->
                    played.goOn(due.key(), opened.id(), pace.afterTalking(GREETING, same));
            case Outcome.Refused<CareRequest> _ -> played.finish(due.key());
        }
    }

    private void goOn(PlayedRequests.Due due, CareRequestId id, RandomGenerator chance) {
        switch (requests.story(Cast.everywhere(), id)) {
            case Outcome.Refused<RequestStory> _ -> played.finish(due.key());
            case Outcome.Done<RequestStory>(var story) -> {
                var request = story.request();
                if (request.phase() instanceof Phase.Ended) {
                    played.finish(due.key());
                } else {
                    delivering.followUp(story, chance);
                    tellingLimits.step(story);
                    var busyUntil =
                            callingBack
                                    .step(story, chance)
                                    .or(() -> consulting.step(story, chance));
                    if (busyUntil.isPresent()) {
                        played.goOn(due.key(), id, busyUntil.get());
                        return;
                    }
                    var complaint =
                            triage.protocols(request.intake().region()).stream()
                                    .findFirst()
                                    .flatMap(used -> used.findComplaint(due.complaint()));
                    if (complaint.isEmpty()) {
                        played.finish(due.key());
                        return;
                    }
                    played.goOn(
                            due.key(), id, next(request, due.asking(), complaint.get(), chance));
                }
            }
        }
    }

    /** Does the next step and says when the one after is due. */
    private Instant next(
            CareRequest request,
            Asking asking,
            Protocol.Complaint complaint,
            RandomGenerator chance) {
        var desk = Cast.of(request.intake().desk());
        return switch (request.phase()) {
            case Phase.CheckingRedFlags _ when asking.question() == Question.NOT_URGENT -> {
                give(
                        desk,
                        request,
                        new RequestCommand.TakeOverFromDispatch(
                                "Meldkamer (demo)",
                                asking.comer().need() == Need.ADVICE ? "C2" : "C1",
                                Urgency.U4,
                                "ambulance",
                                List.of("Aanspreekbaar, ademt rustig (demo)")));
                yield pace.afterTalking(ASSESSING, chance);
            }
            case Phase.CheckingRedFlags _ -> {
                var positive =
                        asking.comer().need() == Need.AMBULANCE
                                ? Set.of(RedFlag.BREATHING)
                                : Set.<RedFlag>of();
                give(desk, request, new RequestCommand.AnswerRedFlags(positive, null));
                yield pace.afterTalking(ASSESSING, chance);
            }
            case Phase.HandingOverTo112 _ -> {
                give(
                        desk,
                        request,
                        new RequestCommand.HandOverTo112("Meldkamer (demo)", "Centralist Demo"));
                yield pace.afterDispatch(chance);
            }
            case Phase.AwaitingTriage _ -> {
                give(desk, request, judging.assess(request, asking, complaint, chance));
                yield pace.afterTalking(DECIDING, chance);
            }
            case Phase.AwaitingDecision _ -> {
                lookAfter(desk, request);
                give(
                        desk,
                        request,
                        new RequestCommand.DecideCare(
                                judging.care(request, asking, complaint, chance),
                                "Demo: past bij de klacht",
                                Consulting.followed(request, chance)));
                yield pace.afterOffering(chance);
            }
            case Phase.Advised(var care) -> {
                give(desk, request, new RequestCommand.Close(Judging.ending(care), null));
                yield soon();
            }
            case Phase.SeekingPlace _ -> seeking.step(desk, request, asking, chance);
            case Phase.AwaitingArrival(var _, var _, var receiver) -> {
                if (receiver == null) {
                    give(
                            desk,
                            request,
                            new RequestCommand.Close(Ending.PLACED_OUTSIDE_NETWORK, null));
                } else {
                    letGo(desk, request);
                    travelling.step(desk, request, receiver, chance);
                }
                yield pace.afterSomeTravel(chance);
            }
            case Phase.InCare(var receiver) -> {
                give(Cast.of(receiver), request, new RequestCommand.Close(Ending.PLACED, null));
                yield soon();
            }
            case Phase.Ended _ -> clock.instant();
        };
    }

    /** Some are looked after by one colleague until there is a place. */
    private void lookAfter(Actor desk, CareRequest request) {
        if (request.number() % 5 == 0 && request.escalated().claim() == null) {
            give(desk, request, new RequestCommand.Claiming.Claim());
        }
    }

    private void letGo(Actor desk, CareRequest request) {
        var claim = request.escalated().claim();
        if (claim != null && claim.person().equals(desk.id().value())) {
            give(desk, request, new RequestCommand.Claiming.Release());
        }
    }

    private void give(Actor actor, CareRequest request, RequestCommand command) {
        ignore(requests.handle(actor, CommandKey.random(), request.id(), null, command));
    }

    /** People who meet a refusal look again later; so does the demo. */
    static void ignore(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> _, Outcome.Refused<?> _ -> {}
        }
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofSeconds(1));
    }
}
