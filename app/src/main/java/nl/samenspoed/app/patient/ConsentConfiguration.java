package nl.samenspoed.app.patient;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the register of consent; another one is a bean under another value of the setting. */
@Configuration
@EnableConfigurationProperties(ConsentSettings.class)
class ConsentConfiguration {

    @Bean
    @ConditionalOnProperty(
            name = "samenspoed.consent.register",
            havingValue = "own",
            matchIfMissing = true)
    ConsentRegister ownConsentRegister(JdbcClient jdbc) {
        return new OwnConsentRegister(jdbc);
    }
}
