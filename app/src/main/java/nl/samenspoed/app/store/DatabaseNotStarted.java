package nl.samenspoed.app.store;

import org.jspecify.annotations.Nullable;

/** The database could not be had; says why in one sentence and what to do about it in another. */
final class DatabaseNotStarted extends RuntimeException {

    private final String action;

    DatabaseNotStarted(String description, String action) {
        this(description, action, null);
    }

    DatabaseNotStarted(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
