package nl.samenspoed.benchmark.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTests {

    @Test
    void writesMarkdownWithARuleUnderItsHead() {
        var table = Tables.markdown(List.of(List.of("a", "b"), List.of("1", "2")));

        assertThat(table).isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |\n");
    }

    @Test
    void alignsColumnsForTheTerminal() {
        var table = Tables.plain(List.of(List.of("a", "b"), List.of("long", "2")));

        assertThat(table).isEqualTo("a     b\nlong  2\n");
    }

    @Test
    void showsRatioWithRangeAndSaysWhenOthersWereThere() {
        var result = new Result();
        var noisy = Example.round(Example.load(30, 7.24, 0.4), Example.load(120, 3, 0));
        result.cells.add(new Cell("create", 32, List.of(Example.round(60, 120), noisy)));

        assertThat(Tables.cells(result).getLast())
                .containsExactly(
                        "create",
                        "32",
                        "45",
                        "120",
                        "0.38 (0.25-0.50)",
                        "1.5",
                        "7.1",
                        "40",
                        "3.0",
                        "300 + 200",
                        "200",
                        "0",
                        "others on the machine");
    }

    @Test
    void saysPlainlyWhatIsNotMet() {
        var result = new Result();
        result.cells.add(Example.cell(Targets.CREATE, 32, 49, 100));

        assertThat(Tables.targets(result).get(1)).endsWith("0.49", "NOT MET");
        assertThat(Tables.targets(result).get(2)).endsWith("-", "not measured");
    }

    @Test
    void takesRowsByNumberOrName() {
        assertThat(Row.parse("1,list, STORY"))
                .containsExactlyInAnyOrder(Row.CREATE, Row.LIST, Row.STORY);
        assertThat(Row.parse("")).containsExactlyInAnyOrder(Row.values());
        assertThatThrownBy(() -> Row.parse("4")).hasMessageContaining("[4]");
    }

    @Test
    void isBriefWhenAskedTo() {
        var brief = Settings.parse(Path.of("."), "--short", "--rows", "8");
        var whole = Settings.parse(Path.of("."));

        assertThat(brief.cell()).hasSeconds(3);
        assertThat(brief.rounds()).isEqualTo(1);
        assertThat(brief.rows()).containsExactly(Row.ORDER);
        assertThat(whole.cell()).hasSeconds(10);
        assertThat(whole.rounds()).isEqualTo(3);
        assertThat(whole.users()).containsExactly(1, 8, 32);
    }
}
