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
import nl.samenspoed.app.request.OfferedPlace;

/** What was agreed, what is done because of it, and why. */
final class AgreementSentences {

    private final Cast cast;

    AgreementSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("homes 1 and 2 sign version {number} for Oost: {text}", this::sign)
                .deed("homes 1 and 2 sign version {number} for Nijmegen: {text}", this::signHere)
                .deed(
                        "homes 1 and 2 sign version {number} for the HAP and {place}: {text}",
                        this::signWithHap)
                .deed("version {number} for Oost is ended: {text}", this::end)
                .deed(
                        "{who} gives {place} {number} min to answer for {name}",
                        said ->
                                cast.the.placements.offer(
                                        cast.who(said.getFirst()),
                                        CommandKey.random(),
                                        cast.request(said.get(3)),
                                        List.of(cast.place(said.get(1))),
                                        Duration.ofMinutes(Long.parseLong(said.get(2)))))
                .sight(
                        "{place} has until {time} to answer for {name}, because: {text}",
                        this::because)
                .sight("for {name} {place} was asked, because: {text}", this::atOnce)
                .sight(
                        "{place} has until {time} to answer for {name}; nothing was agreed",
                        this::usual);
    }

    private Outcome<?> sign(List<String> said) {
        return AgreementsFixture.sign(cast.the.agreements, said.getFirst(), rules(said.get(1)));
    }

    private Outcome<?> signHere(List<String> said) {
        return AgreementsFixture.signIn(
                cast.the.agreements, said.getFirst(), SmallWorld.NIJMEGEN, rules(said.get(1)));
    }

    private Outcome<?> signWithHap(List<String> said) {
        return AgreementsFixture.signBetween(
                cast.the.agreements,
                said.getFirst(),
                SmallWorld.HAP,
                cast.entry(cast.place(said.get(1))).organisation(),
                rules(said.get(2)));
    }

    /** With a bar between them. */
    private static List<String> rules(String said) {
        return Stream.of(said.split(" \\| ")).map(rule -> "{subject: " + rule + "}").toList();
    }

    private Outcome<?> end(List<String> said) {
        return AgreementsFixture.end(cast.the.agreements, said.getFirst(), said.get(1));
    }

    private void because(List<String> said) {
        var place = open(said);
        assertThat(WallClock.time(place.answerBy())).isEqualTo(said.get(1));
        assertThat(place.followed()).extracting(FollowedRule::english).isEqualTo(said.get(3));
    }

    private void atOnce(List<String> said) {
        var service = cast.place(said.get(1));
        var place =
                cast.now(said.getFirst()).openOffers().values().stream()
                        .filter(open -> open.service().equals(service))
                        .findFirst()
                        .orElseThrow();
        assertThat(place.parallel()).extracting(FollowedRule::english).isEqualTo(said.get(2));
    }

    private void usual(List<String> said) {
        var place = open(said);
        assertThat(WallClock.time(place.answerBy())).isEqualTo(said.get(1));
        assertThat(place.followed()).isNull();
    }

    private OfferedPlace open(List<String> said) {
        var service = cast.place(said.getFirst());
        return cast.now(said.get(2)).openOffers().values().stream()
                .filter(place -> place.service().equals(service))
                .findFirst()
                .orElseThrow();
    }
}
