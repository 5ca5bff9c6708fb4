package nl.samenspoed.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void applyingThemAgainChangesNothing() {
        try (var database = TestDatabase.fresh()) {
            assertThatCode(() -> Migrations.apply(database.dataSource()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesDataOfANewerProgram() {
        try (var database = TestDatabase.fresh()) {
            database.jdbc()
                    .sql(
                            """
                            insert into command.flyway_schema_history
                            select 99, '99', 'from the future', type, 'V99__future.sql', 1,
                                   installed_by, now(), 5, true
                            from command.flyway_schema_history where version = '1'
                            """)
                    .update();
            database.jdbc()
                    .sql("update store.migrations set fingerprint = 'of a newer program'")
                    .update();
            assertThatThrownBy(() -> Migrations.apply(database.dataSource()))
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining("newer version of this program")
                    .hasMessageContaining("V99__future.sql");
        }
    }

    @Test
    void filesThatAreNotTheOnesAppliedAreAppliedAtTheNextStart() {
        try (var database = TestDatabase.fresh()) {
            database.jdbc().sql("drop schema demo cascade").update();
            Migrations.apply(database.dataSource());
            assertThat(schemas(database)).doesNotContain("demo");

            database.jdbc().sql("update store.migrations set fingerprint = 'older'").update();
            Migrations.apply(database.dataSource());
            assertThat(schemas(database)).contains("demo");
        }
    }

    private static List<String> schemas(TestDatabase database) {
        return database.jdbc()
                .sql("select schema_name from information_schema.schemata")
                .query(String.class)
                .list();
    }

    @Test
    void eachModuleHasASchemaAndAHistoryOfItsOwn() {
        try (var database = TestDatabase.fresh()) {
            var histories =
                    database.jdbc()
                            .sql(
                                    """
                                    select table_schema from information_schema.tables
                                    where table_name = 'flyway_schema_history'
                                    """)
                            .query(String.class)
                            .list();
            assertThat(histories).contains("command", "audit").doesNotContain("public");
        }
    }
}
