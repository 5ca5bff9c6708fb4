package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.ConsultSeen;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.request.RequestsFixture;

/** What the GP who was asked for advice gets to see. */
final class AdviceSentences {

    private final Cast cast;

    AdviceSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("the GP takes up the question about {name}", this::takeUp)
                .sight(
                        "the GP sees who {name} is",
                        said -> assertThat(seen(said).shown().patient()).isNotNull())
                .sight(
                        "the GP sees the story of {name} and not who it is, because: {text}",
                        this::onlyStory);
    }

    private Outcome<?> takeUp(List<String> said) {
        return consults().accept(ConsultsFixture.GP, CommandKey.random(), question(said));
    }

    private void onlyStory(List<String> said) {
        var seen = seen(said);
        assertThat(seen.shown().patient()).isNull();
        assertThat(seen.shown().matter()).isNotNull();
        assertThat(seen.sharing()).extracting(FollowedRule::english).isEqualTo(said.get(1));
    }

    private ConsultSeen seen(List<String> said) {
        return RequestsFixture.done(consults().look(ConsultsFixture.GP, question(said)));
    }

    private ConsultId question(List<String> said) {
        var request = cast.request(said.getFirst());
        return consults().of(SmallWorld.triagist(), request).getLast().id();
    }

    private Consults consults() {
        return cast.consults.consults;
    }
}
