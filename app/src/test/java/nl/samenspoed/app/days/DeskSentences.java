package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.agreement.DeskOrganisations;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.app.placement.SearchOptions;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent.Consulting.AdviceAsked;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.WorkList;

/** What the desks of a region see of each other's work, and where they look for a place. */
final class DeskSentences {

    private final Cast cast;
    private final DeskOrganisations desks;

    DeskSentences(Cast cast) {
        this.cast = cast;
        this.desks =
                AgreementsFixture.desks(
                        cast.the.world.database.jdbc(), SmallWorld.NETWORK, cast.the.clock);
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("{who} takes up {name}", this::takesUp)
                .deed("{who} writes about {name}: {text}", this::writes)
                .sight("the home nurse of {words} is asked about {name}", this::isAsked)
                .sight(
                        "the home nurse of {words} is asked about {name}, because: {text}",
                        this::isAskedBecause)
                .sight("the home nurse of {words} is not asked about {name}", this::isNotAsked)
                .sight("{who} sees {words} on the list", this::sees)
                .sight("{who} may not see {name}", this::mayNotSee)
                .sight(
                        "{place} is thought of first for {name}, because: {text}",
                        said -> {
                            best(said);
                            because(said.get(1), said.get(2));
                        })
                .sight("{place} is thought of first for {name}", this::best)
                .sight(
                        "{place} is too far for {name}, because: {text}",
                        said -> {
                            tooFar(said);
                            because(said.get(1), said.get(2));
                        });
    }

    /** As who signs in at a desk at this moment. */
    private Actor atDesk(String who) {
        var actor = cast.who(who);
        return actor.reaching(desks.of(actor));
    }

    private Outcome<?> takesUp(List<String> said) {
        return handle(said, new RequestCommand.Claiming.Claim());
    }

    private Outcome<?> writes(List<String> said) {
        return handle(said, new RequestCommand.AddNote(said.get(2)));
    }

    private Outcome<?> handle(List<String> said, RequestCommand command) {
        return cast.the.requests.handle(
                atDesk(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                null,
                command);
    }

    private void sees(List<String> said) {
        var seen =
                cast.the.requests.workList(atDesk(said.getFirst()), WorkList.SCOPE, 50).stream()
                        .map(item -> cast.patient(item.id()))
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining(" and "));
        assertThat(seen.isEmpty() ? "nothing" : seen).isEqualTo(said.get(1));
    }

    private void mayNotSee(List<String> said) {
        assertThat(cast.the.requests.find(atDesk(said.getFirst()), cast.request(said.get(1))))
                .isEmpty();
    }

    private void isAsked(List<String> said) {
        assertThat(asked(said)).singleElement().extracting(AdviceAsked::followed).isNull();
    }

    private void isAskedBecause(List<String> said) {
        assertThat(asked(said))
                .singleElement()
                .extracting(AdviceAsked::followed)
                .extracting(FollowedRule::english)
                .isEqualTo(said.get(2));
    }

    private void isNotAsked(List<String> said) {
        assertThat(asked(said)).isEmpty();
    }

    /** What the story says of the questions about a patient that wait for this nurse. */
    private List<AdviceAsked> asked(List<String> said) {
        var nurse =
                said.getFirst().equals("Arnhem")
                        ? ConsultsFixture.NURSE_OF_ARNHEM
                        : ConsultsFixture.NURSE;
        var waiting = cast.consults.consults.waiting(nurse);
        return cast.the.story(cast.request(said.get(1))).stream()
                .filter(AdviceAsked.class::isInstance)
                .map(AdviceAsked.class::cast)
                .filter(fact -> waiting.contains(new ConsultId(fact.consult())))
                .toList();
    }

    private void best(List<String> said) {
        assertThat(cast.word(found(said.get(1)).fitting().getFirst().service().id()))
                .isEqualTo(said.getFirst());
    }

    private void tooFar(List<String> said) {
        var place = cast.place(said.getFirst());
        assertThat(found(said.get(1)).fitting()).noneMatch(fit -> fit.service().id().equals(place));
    }

    private void because(String patient, String rule) {
        assertThat(found(patient).followed()).extracting(FollowedRule::english).contains(rule);
    }

    private PlacesFound found(String patient) {
        return RequestsFixture.done(
                cast.the.placements.search(
                        SmallWorld.coordinator(), cast.request(patient), SearchOptions.STANDARD));
    }
}
