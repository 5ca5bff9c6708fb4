package nl.samenspoed.app.request;

import java.time.ZoneOffset;
import java.util.Map;

/**
 * What was decided to be recorded in a story and has not been written yet. Whoever caused it writes
 * it in its own statement, by {@code request.append(:request, :expected, :fields::jsonb,
 * :facts::jsonb, :by::jsonb, key, :actor, :command, :at)}, and lets all else hang on what that
 * returns: false when somebody changed the request since it was decided.
 */
public final class Recording {

    private final Appending appending;

    Recording(Appending appending) {
        this.appending = appending;
    }

    /** The request as it is once this has been written. */
    public CareRequest after() {
        return appending.after();
    }

    /** What the function is called with, by the names above. */
    public Map<String, Object> parameters() {
        var before = appending.before();
        return Map.of(
                "request", before.id().value(),
                "expected", before.version(),
                "fields", FactJson.row(RequestRow.of(appending.after())),
                "facts", FactJson.facts(before.version() + 1, appending.events()),
                "by", appending.by(),
                "actor", appending.actor(),
                "command", appending.command(),
                "at", appending.at().atOffset(ZoneOffset.UTC));
    }
}
