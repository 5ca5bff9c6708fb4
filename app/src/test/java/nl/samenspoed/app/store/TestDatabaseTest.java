package nl.samenspoed.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void freshDatabasesHaveAllTablesAndDoNotShareRows() {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            remember(one);
            assertThat(answers(one)).isEqualTo(1);
            assertThat(answers(other)).isZero();
        }
    }

    private static void remember(TestDatabase database) {
        database.jdbc()
                .sql("select command.remember(gen_random_uuid(), gen_random_uuid(), '{}', now())")
                .query()
                .listOfRows();
    }

    private static int answers(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from command.answer")
                .query(Integer.class)
                .single();
    }
}
