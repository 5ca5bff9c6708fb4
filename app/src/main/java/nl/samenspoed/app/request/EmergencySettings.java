package nl.samenspoed.app.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Emergency access to requests out of reach.
 *
 * @param lasts how long a request stays open to who opened it so; afterwards it must be opened anew
 */
@ConfigurationProperties("samenspoed.emergency-access")
record EmergencySettings(@DefaultValue("1h") Duration lasts) {

    EmergencySettings {
        if (!lasts.isPositive()) {
            throw new IllegalArgumentException(
                    "The lasts (%s) must be more than zero.".formatted(lasts));
        }
    }
}
