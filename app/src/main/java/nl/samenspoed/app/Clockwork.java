package nl.samenspoed.app;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one place where real time enters the program. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {

    @Bean
    InstantSource instantSource() {
        return Clock.systemUTC();
    }
}
