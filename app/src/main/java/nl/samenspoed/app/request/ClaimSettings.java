package nl.samenspoed.app.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a claim stands when nothing is done. The default is a proposal, not a norm of the field.
 *
 * @param idleAfter from when on somebody else may take it over; nobody is made to
 */
@ConfigurationProperties("samenspoed.request.claim")
record ClaimSettings(@DefaultValue("15m") Duration idleAfter) {

    ClaimSettings {
        if (!idleAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "The idleAfter (%s) must be more than zero.".formatted(idleAfter));
        }
    }
}
