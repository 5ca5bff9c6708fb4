package nl.samenspoed.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The program: starts every module against one database. Modules name their parts without looking
 * at each other, so a bean goes by its full name.
 */
@SpringBootApplication
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        resourcePattern = Samenspoed.PARTS,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class Samenspoed {

    /**
     * For the scan, which stands before that of the annotation above it. No part is a class within
     * a class or drawn from a template, which is half of all there are: reading them to find out
     * takes half a second of every start.
     */
    static final String PARTS = "**/{name:(?!Jte.+Generated)[^$]+}.class";

    public static void main(String[] args) {
        SpringApplication.run(Samenspoed.class, args);
    }
}
