package nl.samenspoed.app.consult;

import java.time.Duration;
import java.util.Map;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an adviser has when nobody says otherwise. The defaults are a proposal, not a norm of
 * the field.
 *
 * @param answerWithin per urgency
 * @param answerOtherwise for an urgency that is not named, or not known
 */
@ConfigurationProperties("samenspoed.consult")
record ConsultSettings(
        @DefaultValue Map<Urgency, Duration> answerWithin,
        @DefaultValue("30m") Duration answerOtherwise) {

    private static final Map<Urgency, Duration> PROPOSED =
            Map.of(
                    Urgency.U0, Duration.ofMinutes(5),
                    Urgency.U1, Duration.ofMinutes(5),
                    Urgency.U2, Duration.ofMinutes(10),
                    Urgency.U3, Duration.ofMinutes(30),
                    Urgency.U4, Duration.ofMinutes(60),
                    Urgency.U5, Duration.ofMinutes(120));

    Duration clockFor(@Nullable Urgency urgency) {
        if (urgency == null) {
            return answerOtherwise;
        }
        return answerWithin.getOrDefault(urgency, PROPOSED.getOrDefault(urgency, answerOtherwise));
    }
}
