package nl.samenspoed.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class AnswersTest {

    private static final TestDatabase database = TestDatabase.fresh();

    private final Answers answers = new Answers(database.jdbc());
    private final UUID actor = UUID.randomUUID();

    @Test
    void findsWhatWasRemembered() {
        var key = CommandKey.random();
        remember(key, actor, "{\"request\": 7}");
        assertThat(answers.find(key, actor)).contains("{\"request\": 7}");
    }

    @Test
    void findsNothingForAnotherActorOrAnotherKey() {
        var key = CommandKey.random();
        remember(key, actor, "{}");
        assertThat(answers.find(key, UUID.randomUUID())).isEmpty();
        assertThat(answers.find(CommandKey.random(), actor)).isEmpty();
    }

    @Test
    void refusesTheSameKeyTwiceWhoeverSendsIt() {
        var key = CommandKey.random();
        remember(key, actor, "{}");
        assertThatThrownBy(() -> remember(key, UUID.randomUUID(), "{}"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("answer_pkey");
    }

    private static void remember(CommandKey key, UUID actor, String answer) {
        database.jdbc()
                .sql("select command.remember(?, ?, ?::jsonb, now())")
                .params(key.value(), actor, answer)
                .query()
                .listOfRows();
    }
}
