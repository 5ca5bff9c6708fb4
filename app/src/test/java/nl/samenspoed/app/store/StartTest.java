package nl.samenspoed.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The start of the program around its database. */
class StartTest {

    @Test
    void whoeverAsksForAConnectionFindsTheTables() {
        try (var database = TestDatabase.bare()) {
            new ApplicationContextRunner()
                    .withUserConfiguration(UsesTablesAtOnce.class)
                    .withPropertyValues(
                            "samenspoed.database.url=" + database.url(),
                            "samenspoed.database.username=" + database.username(),
                            "samenspoed.database.password=" + database.password())
                    .run(context -> assertThat(context.getBean(Integer.class)).isZero());
        }
    }

    @Test
    void withoutADatabaseTheProgramDoesNotStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(StoreConfiguration.class)
                .withPropertyValues("samenspoed.database.url=jdbc:postgresql://127.0.0.1:1/none")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .isInstanceOf(DatabaseNotStarted.class)
                                        .hasMessageContaining("cannot be reached"));
    }

    @Test
    @Tag("slow")
    void theEmbeddedServerStopsWithTheProgram(@TempDir Path directory) throws Exception {
        try (var context =
                new SpringApplicationBuilder(StoreConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--samenspoed.database.url=",
                                "--samenspoed.database.directory=" + directory)) {
            assertThat(context.getBean(DataSource.class).getConnection().isValid(5)).isTrue();
            assertThat(Postmaster.read(directory.resolve("database"))).isPresent();
        }
        assertThat(Postmaster.read(directory.resolve("database"))).isEmpty();
    }

    @Test
    void aFailedStartIsToldInPlainWords() {
        var failure = new DatabaseNotStarted("The disk is full.", "Make room.");
        var analysis = new DatabaseNotStartedAnalyzer().analyze(new IllegalStateException(failure));
        assertThat(analysis.getDescription()).isEqualTo("The disk is full.");
        assertThat(analysis.getAction()).isEqualTo("Make room.");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(StoreConfiguration.class)
    static class UsesTablesAtOnce {

        @Bean
        Integer answersAtTheStart(DataSource dataSource) {
            return JdbcClient.create(dataSource)
                    .sql("select count(*) from command.answer")
                    .query(Integer.class)
                    .single();
        }
    }
}
