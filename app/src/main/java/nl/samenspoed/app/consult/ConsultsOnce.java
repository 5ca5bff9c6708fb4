package nl.samenspoed.app.consult;

import java.util.Optional;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A command sent again with the same key is answered as the first time. */
@Component
class ConsultsOnce {

    private static final JsonMapper JSON = new JsonMapper();

    private final Answers answers;
    private final JdbcConsults consults;

    ConsultsOnce(Answers answers, JdbcConsults consults) {
        this.answers = answers;
        this.consults = consults;
    }

    /** A refusal or a clash on the key may mean that this very command was done before. */
    Outcome<Consult> once(Actor actor, CommandKey key, Supplier<Outcome<Consult>> command) {
        try {
            return switch (command.get()) {
                case Outcome.Done<Consult> done -> done;
                case Outcome.Refused<Consult> refused ->
                        before(actor, key).<Outcome<Consult>>map(Outcome::done).orElse(refused);
            };
        } catch (DuplicateKeyException clash) {
            if (!String.valueOf(clash.getMessage()).contains("answer_pkey")) {
                throw clash;
            }
            return before(actor, key)
                    .<Outcome<Consult>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(ConsultRefusal.KEY_USED));
        }
    }

    private Optional<Consult> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("consult").asString(""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> consults.find(ConsultId.of(id)));
    }
}
