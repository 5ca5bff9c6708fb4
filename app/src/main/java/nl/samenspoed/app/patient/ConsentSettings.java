package nl.samenspoed.app.patient;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Consent to ask data of a patient elsewhere.
 *
 * @param register which register is asked; {@code own} is the one in our own database
 * @param categories codes of the sectors that keep and ask medical data, in the order shown
 */
@ConfigurationProperties("samenspoed.consent")
record ConsentSettings(
        @DefaultValue("own") String register,
        @DefaultValue({
                    "gp",
                    "hap",
                    "hospital",
                    "emergency",
                    "mental-health",
                    "midwifery",
                    "home-nursing",
                    "short-stay",
                    "geriatric-rehabilitation",
                    "ambulance",
                    "dispatch",
                    "coordination"
                })
                List<String> categories) {

    ConsentSettings {
        categories = List.copyOf(categories);
    }
}
