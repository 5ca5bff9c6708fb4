package nl.samenspoed.app.request;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of this module. */
@Configuration
@EnableConfigurationProperties({
    ReassessmentClock.class,
    ClaimSettings.class,
    EmergencySettings.class,
    FeedbackSettings.class,
    PatientLinkSettings.class
})
class RequestConfiguration {}
