package nl.samenspoed.app.consult;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of this module. */
@Configuration
@EnableConfigurationProperties(ConsultSettings.class)
class ConsultConfiguration {}
