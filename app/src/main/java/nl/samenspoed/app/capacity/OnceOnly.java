package nl.samenspoed.app.capacity;

import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

/** Answers the same key again as the first time: whether the figure counted. */
final class OnceOnly {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Answers answers;

    OnceOnly(Answers answers) {
        this.answers = answers;
    }

    Outcome<Boolean> run(Actor actor, CommandKey key, Supplier<Outcome<Boolean>> command) {
        try {
            return command.get();
        } catch (DuplicateKeyException used) {
            return answers.find(key, actor.id().value())
                    .map(answer -> JSON.readTree(answer).path("current"))
                    .filter(current -> current.isBoolean())
                    .<Outcome<Boolean>>map(current -> Outcome.done(current.asBoolean()))
                    .orElseGet(() -> Outcome.refused(CapacityRefusal.KEY_USED));
        }
    }
}
