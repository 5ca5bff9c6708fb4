package nl.samenspoed.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The program: starts every module against one database. Modules name their parts without looking
 * at each other, so a bean goes by its full name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Samenspoed {

    public static void main(String[] args) {
        SpringApplication.run(Samenspoed.class, args);
    }
}
