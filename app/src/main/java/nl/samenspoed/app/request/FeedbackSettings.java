package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How those who are told of an outcome are told.
 *
 * @param morning on the clock on the wall; what happened while a practice was closed is shown to it
 *     from then on, on the first day that it works
 * @param kept how long an outcome is listed
 * @param practiceKinds codes of the kinds of service that are a GP practice
 */
@ConfigurationProperties("samenspoed.feedback")
record FeedbackSettings(
        @DefaultValue("07:30") LocalTime morning,
        @DefaultValue("30d") Duration kept,
        @DefaultValue("gp-practice") Set<String> practiceKinds) {

    FeedbackSettings {
        practiceKinds = Set.copyOf(practiceKinds);
        if (!kept.isPositive()) {
            throw new IllegalArgumentException(
                    "The kept (%s) must be more than zero.".formatted(kept));
        }
    }
}
