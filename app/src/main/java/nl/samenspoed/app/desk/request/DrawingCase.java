package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.desk.breach.BreachLine;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestStory;
import nl.samenspoed.app.request.Ride;
import nl.samenspoed.app.request.WhereWanted;
import org.jspecify.annotations.Nullable;

/** Makes a story of the facts that fits on one screen. */
final class DrawingCase {

    private static final int NOTES = 5;

    private final CareRequest request;
    private final List<RecordedFact> facts;
    private final Words words;
    private final Sentences sentences;
    private final Duration idleAfter;

    private DrawingCase(RequestStory story, Words words, Duration idleAfter) {
        this.request = story.request();
        this.facts = story.facts();
        this.words = words;
        this.sentences = new Sentences(words);
        this.idleAfter = idleAfter;
    }

    /**
     * @param idleAfter how long a claim stands when nothing is done
     */
    static CaseView draw(
            RequestStory story,
            PatientLine patient,
            List<BreachLine> breaches,
            Words words,
            Actor actor,
            LimitsView limits,
            EmergencyPanel emergency,
            Duration idleAfter) {
        return new DrawingCase(story, words, idleAfter)
                .draw(patient, breaches, actor, limits, emergency);
    }

    private CaseView draw(
            PatientLine patient,
            List<BreachLine> breaches,
            Actor actor,
            LimitsView limits,
            EmergencyPanel emergency) {
        var asked = request.leadOfferedTo();
        var ladder = request.escalated().ladder();
        var owner = owner(actor);
        return new CaseView(
                request,
                patient,
                words.who(patient),
                words.organisation(request.lead()),
                request.lead().equals(actor.organisation()),
                asked == null ? null : words.organisation(asked),
                actor.organisation().equals(asked) && Step.ACCEPT_LEAD.isFor(actor),
                situation(),
                latest(RequestEvent.UrgencyAssessed.class, this::because),
                advice(),
                decision(),
                next(),
                offersOut(),
                ladder == null ? null : new DrawingLadder(words).draw(ladder, facts),
                owner,
                new DrawingTravel(request, facts, words).draw(),
                facts.stream().map(fact -> line(fact, sentences.of(fact.event()))).toList(),
                emergency.isReading()
                        ? List.of()
                        : Steps.of(request, actor).stream()
                                .filter(step -> fits(step, owner))
                                .toList(),
                breaches,
                dispatch(),
                limits,
                emergency,
                words);
    }

    private CaseView.@Nullable Owner owner(Actor actor) {
        var claim = request.escalated().claim();
        return claim == null || !request.isOpen()
                ? null
                : new CaseView.Owner(
                        claim.name(),
                        claim.touchedAt(),
                        claim.touchedAt().plus(idleAfter),
                        claim.person().equals(actor.id().value()));
    }

    /** What can be claimed now, and what can be let go. */
    private boolean fits(Step step, CaseView.@Nullable Owner owner) {
        var now = words.page().time().now();
        return switch (step) {
            case CLAIM -> owner == null || !owner.isReader() && !owner.idleFrom().isAfter(now);
            case RELEASE -> owner != null && owner.isReader();
            case Step _ -> true;
        };
    }

    private List<String> situation() {
        var intake = request.intake();
        var told = new ArrayList<String>();
        var place =
                Stream.of(
                                intake.where().address(),
                                words.municipality(intake.where().municipality()))
                        .filter(part -> part != null && !part.isBlank())
                        .toList();
        if (!place.isEmpty()) {
            told.add(String.join(", ", place));
        }
        var caller = intake.caller();
        var who =
                Stream.of(caller.name(), caller.relation())
                        .filter(part -> part != null && !part.isBlank())
                        .toList();
        told.add(
                words.text("channel." + intake.channel())
                        + (who.isEmpty() ? "" : ": " + String.join(", ", who)));
        var number = caller.callbackNumber();
        if (number != null) {
            told.add(words.text("casework.call-back", number));
        }
        return told;
    }

    private String because(RequestEvent.UrgencyAssessed by) {
        var answers = words.answers(by);
        return answers.size() == 1
                ? answers.getFirst()
                : answers.getFirst() + ": " + String.join("; ", answers.subList(1, answers.size()));
    }

    private List<CaseView.Line> advice() {
        return facts.reversed().stream().flatMap(fact -> said(fact).stream()).limit(NOTES).toList();
    }

    private @Nullable String dispatch() {
        var told = latest(RequestEvent.TakenOverFromDispatch.class, event -> sentences.of(event));
        return told == null ? null : told.text();
    }

    private Optional<CaseView.Line> said(RecordedFact fact) {
        return switch (fact.event()) {
            case RequestEvent.NoteAdded(var text) -> Optional.of(line(fact, text));
            case RequestEvent.Consulting.AdviceGiven _,
                    RequestEvent.SecondContact _,
                    RequestEvent.ConferenceHeld _,
                    RequestEvent.TakenOverFromDispatch _ ->
                    Optional.of(line(fact, sentences.of(fact.event())));
            case RequestEvent _ -> Optional.empty();
        };
    }

    private CaseView.@Nullable Decision decision() {
        return facts.reversed().stream()
                .filter(fact -> fact.event() instanceof RequestEvent.CareDecided)
                .findFirst()
                .map(
                        fact ->
                                decision(fact, (RequestEvent.CareDecided) fact.event())
                                        .over(weighed(fact)))
                .orElse(null);
    }

    /** The fact after a decision tells what it did with the advice, if there was any. */
    private List<CaseView.Weighing> weighed(RecordedFact decided) {
        return facts.stream()
                .filter(fact -> fact.version() == decided.version() + 1)
                .filter(fact -> fact.event() instanceof RequestEvent.AdviceWeighed)
                .flatMap(fact -> ((RequestEvent.AdviceWeighed) fact.event()).advice().stream())
                .map(
                        one ->
                                new CaseView.Weighing(
                                        words.weighed(one),
                                        one.advice() != null && !one.followed()))
                .toList();
    }

    private CaseView.Decision decision(RecordedFact fact, RequestEvent.CareDecided decided) {
        var care = words.care(decided.care());
        var line = line(fact, care);
        return switch (decided.care()) {
            case Care.SelfCare(var advice, var safetyNet, var _) ->
                    advised(
                            care,
                            decided,
                            List.of(advice, words.text("casework.safety-net", safetyNet)),
                            line);
            case Care.AdviceOnly(var advice) -> advised(care, decided, List.of(advice), line);
            case Care.OwnGp(var instruction) -> advised(care, decided, List.of(instruction), line);
            case Care.Place place ->
                    new CaseView.Decision(
                            care,
                            decided.reason(),
                            Stream.of(place.summary(), limits(place))
                                    .filter(text -> text != null)
                                    .toList(),
                            words.capabilities(place.mustHaves()),
                            words.capabilities(place.wishes()),
                            where(place.where()),
                            place.earliest(),
                            place.latest(),
                            line,
                            List.of());
        };
    }

    private List<String> where(WhereWanted wanted) {
        var told = new ArrayList<String>();
        wanted.preferred().stream()
                .map(words::organisation)
                .sorted()
                .map(name -> words.text("casework.preferred", name))
                .forEach(told::add);
        if (wanted.own() != null) {
            told.add(words.text("casework.own", words.organisation(wanted.own())));
        }
        if (wanted.farthest() != null) {
            var minutes = String.valueOf(wanted.farthest().toMinutes());
            told.add(
                    wanted.home() == null
                            ? words.text("casework.farthest", minutes)
                            : words.text(
                                    "casework.farthest-from",
                                    minutes,
                                    words.municipality(wanted.home())));
        }
        return told;
    }

    private @Nullable String limits(Care.Place place) {
        return place.treatmentLimits() == null
                ? null
                : words.text("casework.limits", place.treatmentLimits());
    }

    private static CaseView.Decision advised(
            String care, RequestEvent.CareDecided decided, List<String> texts, CaseView.Line line) {
        return new CaseView.Decision(
                care,
                decided.reason(),
                texts,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                line,
                List.of());
    }

    private String next() {
        var phase = request.phase();
        var key = "casework.next." + phase.code();
        var worse = request.worse();
        if (worse != null && !(phase instanceof Phase.HandingOverTo112)) {
            return words.text("casework.next.worse", worse.what());
        }
        return switch (phase) {
            case Phase.CheckingRedFlags _, Phase.AwaitingTriage _, Phase.AwaitingDecision _ ->
                    words.text(key);
            case Phase.Advised _ ->
                    words.text(
                            request.beside().callBack() == null ? key : "casework.next.call-back");
            case Phase.HandingOverTo112(var positive) -> words.text(key, words.redFlags(positive));
            case Phase.SeekingPlace(var need) ->
                    seeking(words.text(key, words.kind(need.serviceKind())));
            case Phase.AwaitingArrival(var _, var destination, var receiver) ->
                    receiver == null ? words.text(key, destination) : arriving(destination);
            case Phase.InCare(var receiver) -> words.text(key, words.organisation(receiver));
            case Phase.Ended(var ending) -> words.text(key, words.text("ending." + ending));
        };
    }

    private String seeking(String without) {
        return request.openOffers().values().stream()
                .filter(offer -> request.dialogue(offer.offer()).awaitsDesk())
                .findFirst()
                .map(this::wordFor)
                .orElseGet(
                        () ->
                                request.openOffers().isEmpty()
                                        ? without
                                        : words.text("casework.next.awaiting-answer", offered()));
    }

    private String wordFor(OfferedPlace offer) {
        var start = request.dialogue(offer.offer()).proposedStart();
        return start == null
                ? words.text("casework.next.answer-question", offer.name())
                : words.text(
                        "casework.next.answer-proposal",
                        offer.name(),
                        words.page().time().at(start));
    }

    /** Where the patient goes, and when, if that was agreed. */
    private String arriving(String destination) {
        var ride = request.ride();
        if (ride != null && ride.awaitsDesk()) {
            return words.text("casework.next.ask-transport", destination);
        }
        if (ride != null && ride.isSought()) {
            return words.text("casework.next.transport-asked", destination);
        }
        if (ride != null && ride.expectedAt() != null) {
            return expected(destination, ride, ride.expectedAt());
        }
        return facts.reversed().stream()
                .filter(fact -> fact.event() instanceof RequestEvent.PlaceAccepted)
                .findFirst()
                .map(fact -> ((RequestEvent.PlaceAccepted) fact.event()).start())
                .map(
                        start ->
                                words.text(
                                        "casework.next.arriving-from",
                                        destination,
                                        words.page().time().at(start)))
                .orElseGet(() -> words.text("casework.next.awaiting-arrival", destination));
    }

    private String expected(String destination, Ride ride, Instant at) {
        var late = ride.isOverdue(words.page().time().now());
        return words.text(
                late ? "casework.next.arrival-overdue" : "casework.next.arrival-expected",
                destination,
                words.page().time().at(at));
    }

    private List<CaseView.OfferOut> offersOut() {
        return facts.stream()
                .filter(fact -> fact.event() instanceof RequestEvent.OffersMade)
                .flatMap(
                        fact ->
                                ((RequestEvent.OffersMade) fact.event())
                                        .offers().stream()
                                                .filter(this::isOut)
                                                .map(offer -> offerOut(fact, offer)))
                .toList();
    }

    private boolean isOut(OfferedPlace offer) {
        return request.openOffers().containsKey(offer.offer());
    }

    private CaseView.OfferOut offerOut(RecordedFact fact, OfferedPlace offer) {
        return new CaseView.OfferOut(
                offer.offer(),
                offer.name(),
                fact.at(),
                offer.answerBy(),
                request.dialogue(offer.offer()),
                talk(offer.offer()));
    }

    private List<CaseView.Line> talk(UUID offer) {
        return facts.stream()
                .flatMap(fact -> said(fact.event(), offer).stream().map(text -> line(fact, text)))
                .toList();
    }

    private Optional<String> said(RequestEvent event, UUID offer) {
        return switch (event) {
            case RequestEvent.QuestionAsked(var about, var _, var text) when about.equals(offer) ->
                    Optional.of(text);
            case RequestEvent.QuestionAnswered(var about, var _, var text)
                    when about.equals(offer) ->
                    Optional.of(text);
            case RequestEvent.StartProposed proposed when proposed.offer().equals(offer) ->
                    Optional.of(sentences.of(event));
            case RequestEvent.StartDeclined declined when declined.offer().equals(offer) ->
                    Optional.of(sentences.of(event));
            case RequestEvent _ -> Optional.empty();
        };
    }

    /** One name, or how many; the names stand below with their clocks. */
    private String offered() {
        var open = request.openOffers().values();
        return open.size() == 1
                ? open.iterator().next().name()
                : words.text("casework.next.places", String.valueOf(open.size()));
    }

    private <E extends RequestEvent> CaseView.@Nullable Line latest(
            Class<E> kind, Function<E, String> told) {
        return facts.reversed().stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .findFirst()
                .map(fact -> line(fact, told.apply(kind.cast(fact.event()))))
                .orElse(null);
    }

    private CaseView.Line line(RecordedFact fact, String text) {
        var by = fact.by();
        return new CaseView.Line(
                fact.version(),
                fact.at(),
                by.name() + ", " + words.organisation(by.organisation()),
                text);
    }
}
