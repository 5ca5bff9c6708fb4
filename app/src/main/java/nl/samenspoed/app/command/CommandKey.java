package nl.samenspoed.app.command;

import java.util.UUID;

/**
 * The key a client gives a command, so that sending it again after a lost connection does it only
 * once.
 *
 * @param value chosen by the client, unique per command
 */
public record CommandKey(UUID value) {

    public static CommandKey random() {
        return new CommandKey(UUID.randomUUID());
    }
}
