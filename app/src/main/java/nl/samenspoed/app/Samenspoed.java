package nl.samenspoed.app;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program: starts every module against one database. */
@SpringBootApplication
public class Samenspoed {

    public static void main(String[] args) {
        SpringApplication.run(Samenspoed.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
