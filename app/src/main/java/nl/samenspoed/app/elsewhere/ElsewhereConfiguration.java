package nl.samenspoed.app.elsewhere;

import ca.uhn.fhir.context.FhirContext;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which system is asked; another kind of source is a bean of another configuration. */
@Configuration
@EnableConfigurationProperties(SourceSettings.class)
class ElsewhereConfiguration {

    @Bean
    @ConditionalOnProperty("samenspoed.elsewhere.url")
    SummarySource fhirSummarySource(
            SourceSettings settings, FhirContext context, InstantSource clock) {
        return new FhirSummarySource(settings, context, clock);
    }
}
