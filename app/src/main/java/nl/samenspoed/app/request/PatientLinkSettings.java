package nl.samenspoed.app.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links with which patients see their own request.
 *
 * @param valid how long a link waits to be opened
 * @param open how long the page stays open after that
 */
@ConfigurationProperties("samenspoed.patient-link")
record PatientLinkSettings(@DefaultValue("3d") Duration valid, @DefaultValue("30m") Duration open) {

    PatientLinkSettings {
        if (!valid.isPositive() || !open.isPositive()) {
            throw new IllegalArgumentException(
                    "The valid (%s) and open (%s) must be more than zero.".formatted(valid, open));
        }
    }
}
