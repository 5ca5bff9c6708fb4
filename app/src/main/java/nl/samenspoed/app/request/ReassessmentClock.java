package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a request of each urgency may wait before someone must look at it again. The defaults
 * are a proposal, not a norm of the field; a region sets its own.
 *
 * @param reassessAfter per urgency; an urgency that is not named needs no second look
 */
@ConfigurationProperties("samenspoed.request")
record ReassessmentClock(@DefaultValue Map<Urgency, Duration> reassessAfter) {

    private static final Map<Urgency, Duration> PROPOSED =
            Map.of(
                    Urgency.U0, Duration.ofMinutes(5),
                    Urgency.U1, Duration.ofMinutes(15),
                    Urgency.U2, Duration.ofMinutes(60),
                    Urgency.U3, Duration.ofHours(2),
                    Urgency.U4, Duration.ofHours(8));

    ReassessmentClock {
        reassessAfter = reassessAfter.isEmpty() ? PROPOSED : Map.copyOf(reassessAfter);
    }

    @Nullable Instant dueAfter(Urgency urgency, Instant assessed) {
        var wait = reassessAfter.get(urgency);
        return wait == null ? null : assessed.plus(wait);
    }
}
