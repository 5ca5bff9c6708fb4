package nl.samenspoed.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: starts every module against one database. */
@SpringBootApplication
public class Samenspoed {

    public static void main(String[] args) {
        SpringApplication.run(Samenspoed.class, args);
    }
}
