package nl.samenspoed.app.command;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What commands were answered earlier. A command writes its own answer with the SQL function {@code
 * command.remember} in the statement that does it; a key used twice fails on {@code answer_pkey}.
 */
@Component
public class Answers {

    private final JdbcClient jdbc;

    public Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer as JSON text, when this actor sent this command before. */
    public Optional<String> find(CommandKey key, UUID actor) {
        return jdbc.sql("select answer::text from command.answer where key = ? and actor = ?")
                .params(key.value(), actor)
                .query(String.class)
                .optional();
    }
}
