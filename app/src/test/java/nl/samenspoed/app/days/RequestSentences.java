package nl.samenspoed.app.days;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.app.placement.SearchOptions;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.Feedback;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.Whereabouts;
import nl.samenspoed.matching.api.Excluded;
import nl.samenspoed.matching.api.Remark;

/** A patient comes, a place is looked for, and in the end whoever asked reads what became of it. */
final class RequestSentences {

    private static final Map<String, String> KINDS =
            Map.of(
                    "short-stay bed", SmallWorld.ELV,
                    "emergency department", Hospitals.ED,
                    "birth room", Hospitals.BIRTH);

    private final Cast cast;

    RequestSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("{who} looks for an? {words} for {name} \\((U\\d)\\): {text}", this::comes)
                .deed(
                        "{who} notes that {name} no longer needs a place: {text}",
                        said -> give(said, new RequestCommand.Withdraw(said.get(2))))
                .deed(
                        "{who} closes the request of {name}",
                        said -> give(said, new RequestCommand.Close(Ending.PLACED, null)))
                .sight("the best place for {name} is {place}", this::best)
                .sight("no place is sure for {name}", this::nothingIsSure)
                .sight(
                        "the nearest place for {name} of which too little is known is {place}",
                        this::unknown)
                .sight(
                        "for {name} {place} is listed with: divert if possible",
                        s -> remark(s, true))
                .sight("for {name} {place} is listed without a remark", s -> remark(s, false))
                .sight("for {name} {place} is left out, because it is {words}", this::leftOut)
                .sight("on the waiting list are {words}", this::waiting)
                .sight("nobody is on the waiting list", said -> assertThat(waiting()).isEmpty())
                .sight("the lead for {name} is with {words}", this::lead)
                .sight("{name} is in care at {words}", this::inCare)
                .sight("{who} reads nothing about {name} yet", this::readsNothing)
                .sight("{who} reads about {name}: {words}", this::reads);
    }

    private Outcome<?> comes(List<String> said) {
        var by = cast.who(said.getFirst());
        var name = said.get(2);
        var question = said.get(4);
        var asking = RequestsFixture.asking(question);
        var request =
                done(cast.the.requests.open(
                                by,
                                CommandKey.random(),
                                new OpenRequest(
                                        asking.channel(),
                                        asking.caller(),
                                        whereabouts(by),
                                        new OpenRequest.Who.AsTold(person(name)),
                                        question,
                                        null,
                                        null,
                                        null)))
                        .id();
        cast.comes(name, request);
        give(by, name, new RequestCommand.AnswerRedFlags(Set.of(), null));
        give(by, name, RequestsFixture.assess(Urgency.valueOf(said.get(3))));
        var need = new Care.Place(KINDS.get(said.get(1)), Set.of(), Set.of(), null, null, question);
        return give(by, name, new RequestCommand.DecideCare(need, "zoals gevraagd"));
    }

    /** Who calls a desk lives there. */
    private static Whereabouts whereabouts(Actor desk) {
        var arnhem = new Scope.InSubregion(SmallWorld.ARNHEM.id());
        return new Whereabouts("Demostraat 1", desk.scope().equals(arnhem) ? "GM0202" : "GM0268");
    }

    private static PatientDetails person(String name) {
        return new PatientDetails(
                Identity.KNOWN,
                null,
                BsnState.ABSENT,
                null,
                null,
                name.split(" ")[1],
                null,
                name.startsWith("Mrs") ? Gender.FEMALE : Gender.MALE,
                null,
                "Demostraat 12",
                null,
                "GM0268",
                null,
                SmallWorld.GP,
                true);
    }

    private Outcome<?> give(List<String> said, RequestCommand command) {
        return give(cast.who(said.getFirst()), said.get(1), command);
    }

    private Outcome<?> give(Actor by, String patient, RequestCommand command) {
        return cast.the.requests.handle(
                by, CommandKey.random(), cast.request(patient), null, command);
    }

    // Looking for a place

    private PlacesFound found(String patient) {
        return done(
                cast.the.placements.search(
                        SmallWorld.coordinator(), cast.request(patient), SearchOptions.STANDARD));
    }

    private void best(List<String> said) {
        assertThat(cast.word(found(said.getFirst()).fitting().getFirst().service().id()))
                .isEqualTo(said.get(1));
    }

    private void nothingIsSure(List<String> said) {
        assertThat(found(said.getFirst()).shortfall())
                .isNotNull()
                .satisfies(shortfall -> assertThat(shortfall.confirmed()).isZero());
    }

    private void unknown(List<String> said) {
        assertThat(found(said.getFirst()).shortfall())
                .isNotNull()
                .extracting(shortfall -> shortfall.nearestUnknown().candidate().service())
                .isEqualTo(cast.place(said.get(1)).value());
    }

    private void remark(List<String> said, boolean divert) {
        assertThat(found(said.getFirst()).fitting())
                .filteredOn(fit -> fit.service().id().equals(cast.place(said.get(1))))
                .singleElement()
                .extracting(fit -> fit.ranked().remarks().contains(new Remark.DivertIfPossible()))
                .isEqualTo(divert);
    }

    private void leftOut(List<String> said) {
        assertThat(found(said.getFirst()).leftOut())
                .filteredOn(out -> out.service().id().equals(cast.place(said.get(1))))
                .singleElement()
                .extracting(PlacesFound.LeftOut::excluded)
                .extracting(Excluded::why)
                .extracting(why -> why.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .isEqualTo(said.get(2));
    }

    // Waiting, lead and care

    private void waiting(List<String> said) {
        assertThat(waiting()).isEqualTo(said.getFirst());
    }

    private String waiting() {
        var now = cast.clock().now();
        return cast.the.requests.seeking(SmallWorld.coordinator(), 50).stream()
                .map(
                        request ->
                                "%s (%s)"
                                        .formatted(
                                                cast.patient(request.id()),
                                                age(request.openedAt(), now)))
                .collect(Collectors.joining(", "));
    }

    private static String age(Instant since, Instant now) {
        return Duration.between(since, now).toMinutes() + " min";
    }

    private void lead(List<String> said) {
        assertThat(cast.word(cast.now(said.getFirst()).lead())).isEqualTo(said.get(1));
    }

    private void inCare(List<String> said) {
        assertThat(cast.now(said.getFirst()).phase())
                .isInstanceOfSatisfying(
                        Phase.InCare.class,
                        care -> assertThat(cast.word(care.receiver())).isEqualTo(said.get(1)));
    }

    // The outcome

    private List<Feedback> read(List<String> said) {
        return cast.the.world.feedbacks.list(cast.who(said.getFirst())).stream()
                .filter(told -> told.request().id().equals(cast.request(said.get(1))))
                .toList();
    }

    private void readsNothing(List<String> said) {
        assertThat(read(said)).isEmpty();
    }

    private void reads(List<String> said) {
        assertThat(read(said))
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.isNew()).isTrue();
                            assertThat(
                                            told.told().stream()
                                                    .map(f -> f.event().getClass().getSimpleName())
                                                    .map(RequestSentences::words)
                                                    .collect(Collectors.joining(", ")))
                                    .isEqualTo(said.get(2));
                        });
    }

    /** {@code PlaceAccepted} is read as: place accepted. */
    private static String words(String fact) {
        return fact.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
