package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.NewConsult;
import nl.samenspoed.app.placement.Breach;
import nl.samenspoed.app.placement.BreachKind;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/** What follows from rules about delivering, advice, force, validation and stops. */
final class RuleSentences {

    private final Cast cast;

    RuleSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("{who} asks {word} for advice on {name}: {text}", this::askAdvice)
                .deed("{who} goes on without advice for {name}: {text}", this::goOn)
                .deed(
                        "the crisis officer says that it is too busy under version {number} for {number} hours: {text}",
                        said ->
                                AgreementsFixture.press(
                                        cast.the.agreements,
                                        said.getFirst(),
                                        Duration.ofHours(Long.parseLong(said.get(1))),
                                        said.get(2)))
                .sight("{place} was asked for {name} under pressure since {time}", this::pressed)
                .sight("{place} broke nothing for {name}", this::brokeNothing)
                .sight("{place} broke what was agreed about {name}, because: {text}", this::broke)
                .sight("nothing was broken by {place}", this::nothingBroken)
                .sight("the stop of {place} lasted too long, though: {text}", this::stoppedTooLong)
                .deed("{who} asks the GP to take the lead for {name}: {text}", this::askGp)
                .deed("the GP declines the lead for {name}: {text}", this::declineLead)
                .sight("the GP did not answer about the lead, though: {text}", this::leadNotTaken)
                .sight("the GP broke nothing", said -> assertThat(ofGp()).isEmpty())
                .sight(
                        "the regional office has {number} to settle",
                        said -> toSettle(Integer.parseInt(said.getFirst())))
                .sight("{place} did not answer in time, though: {text}", this::notAnswered)
                .sight(
                        "for {name} advice was not asked, because of {text}, although: {text}",
                        this::setAside)
                .sight("{name} was forced, because: {text}", this::forced)
                .sight(
                        "what was decided for {name} waits for a physician, because: {text}",
                        this::awaitsPhysician)
                .sight(
                        "what was decided for {name} waits for nobody",
                        said ->
                                assertThat(cast.now(said.getFirst()).beside().validationSince())
                                        .isNull())
                .sight("the stop of {place} may last {number} min", said -> lasts(said, null))
                .sight(
                        "the stop of {place} may last {number} min, because: {text}",
                        said -> lasts(said, said.get(2)));
    }

    private void pressed(List<String> said) {
        var place = cast.place(said.getFirst());
        assertThat(cast.now(said.get(1)).openOffers().values())
                .filteredOn(open -> open.service().equals(place))
                .singleElement()
                .extracting(open -> WallClock.time(open.parallel().pressureSince()))
                .isEqualTo(said.get(2));
    }

    private Outcome<?> askAdvice(List<String> said) {
        return cast.consults.consults.ask(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(2)),
                new NewConsult(said.get(1), null, null, said.get(3), null));
    }

    private Outcome<?> goOn(List<String> said) {
        return cast.the.escalations.goWithoutAdvice(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                said.get(2));
    }

    private void brokeNothing(List<String> said) {
        assertThat(breaches(said)).isEmpty();
    }

    private void broke(List<String> said) {
        assertThat(breaches(said))
                .singleElement()
                .extracting(breach -> breach.declared().rule())
                .extracting(FollowedRule::english)
                .isEqualTo(said.get(2));
    }

    /** What the parties see at once, and the story tells, of one place. */
    private List<RequestEvent.DeliveryBreached> breaches(List<String> said) {
        var place = said.getFirst();
        var own = cast.the.breaches.own(cast.at(place));
        var told =
                facts(said.get(1), RequestEvent.DeliveryBreached.class)
                        .filter(b -> b.name().equals(cast.entry(cast.place(place)).name()))
                        .toList();
        assertThat(own)
                .filteredOn(breach -> breach.what() instanceof Breach.What.NotDelivered)
                .hasSameSizeAs(told);
        return told;
    }

    private void nothingBroken(List<String> said) {
        assertThat(cast.the.breaches.own(cast.at(said.getFirst()))).isEmpty();
    }

    private void notAnswered(List<String> said) {
        broken(said.getFirst(), BreachKind.NOT_ANSWERED, said.get(1));
    }

    private void stoppedTooLong(List<String> said) {
        broken(said.getFirst(), BreachKind.STOP_TOO_LONG, said.get(1));
    }

    private Outcome<?> askGp(List<String> said) {
        return cast.the.requests.handle(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                null,
                new RequestCommand.OfferLead(SmallWorld.GP, said.get(2)));
    }

    private Outcome<?> declineLead(List<String> said) {
        return cast.the.requests.handle(
                SmallWorld.gp(),
                CommandKey.random(),
                cast.request(said.getFirst()),
                null,
                new RequestCommand.DeclineLead(said.get(1)));
    }

    private List<Breach> ofGp() {
        return cast.the.breaches.own(SmallWorld.gp());
    }

    private void leadNotTaken(List<String> said) {
        assertThat(ofGp())
                .singleElement()
                .satisfies(
                        breach -> {
                            assertThat(breach.what().kind()).isEqualTo(BreachKind.LEAD_NOT_TAKEN);
                            assertThat(breach.rule().english()).isEqualTo(said.getFirst());
                        });
    }

    private void toSettle(int number) {
        var found = cast.the.breaches.forOthers(SmallWorld.office());
        switch (found) {
            case Outcome.Done<List<Breach>>(var some) -> assertThat(some).hasSize(number);
            case Outcome.Refused<List<Breach>> _ -> assertThat(number).isZero();
        }
    }

    /** Once, and as the organisation that did it reads it. */
    private void broken(String place, BreachKind kind, String rule) {
        assertThat(cast.the.breaches.own(cast.at(place)))
                .filteredOn(breach -> breach.what().kind() == kind)
                .singleElement()
                .extracting(Breach::rule)
                .extracting(FollowedRule::english)
                .isEqualTo(rule);
    }

    private void setAside(List<String> said) {
        assertThat(facts(said.getFirst(), RequestEvent.Escalation.AgreementSetAside.class))
                .singleElement()
                .satisfies(
                        fact -> {
                            assertThat(fact.reason()).isEqualTo(said.get(1));
                            assertThat(fact.rule().english()).isEqualTo(said.get(2));
                        });
    }

    private void forced(List<String> said) {
        assertThat(facts(said.getFirst(), RequestEvent.Escalation.PlaceForced.class))
                .singleElement()
                .extracting(fact -> fact.mandate().english())
                .isEqualTo(said.get(1));
    }

    private void awaitsPhysician(List<String> said) {
        assertThat(cast.now(said.getFirst()).beside().validationSince()).isNotNull();
        assertThat(facts(said.getFirst(), RequestEvent.Validation.ValidationAwaited.class))
                .singleElement()
                .extracting(fact -> fact.rule().english())
                .isEqualTo(said.get(1));
    }

    private void lasts(List<String> said, @Nullable String because) {
        var place = cast.place(said.getFirst());
        var stop = cast.the.stops.open().find(place).orElseThrow();
        var kind =
                cast.the.stops.kinds().stream()
                        .filter(one -> one.code().equals(stop.kind()))
                        .findFirst()
                        .orElseThrow();
        var norm = cast.the.stops.norms().of(cast.entry(place), kind);
        assertThat(norm.within()).isEqualTo(Duration.ofMinutes(Long.parseLong(said.get(1))));
        assertThat(norm.rule() == null ? null : norm.rule().english()).isEqualTo(because);
    }

    private <T extends RequestEvent> Stream<T> facts(String patient, Class<T> kind) {
        return cast.the.story(cast.request(patient)).stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
