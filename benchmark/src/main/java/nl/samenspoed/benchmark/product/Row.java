package nl.samenspoed.benchmark.product;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can be measured, under the name or the number of the plan. */
enum Row {
    START("15"),
    LIST("list"),
    STORY("story"),
    CREATE("1"),
    READ("6"),
    TASKS("7"),
    ORDER("8"),
    PLACE("2"),
    SKEWED("3"),
    SCREENS("9"),
    EVENING("evening"),
    PEOPLE("people"),
    DRY_RUN("dry-run"),
    COMPARE("compare");

    private final String label;

    Row(String label) {
        this.label = label;
    }

    /** Of a list like {@code 1,2,list}; the empty list means all. */
    static Set<Row> parse(String list) {
        var rows = EnumSet.noneOf(Row.class);
        for (var word : list.split(",")) {
            if (!word.isBlank()) {
                rows.add(of(word.strip()));
            }
        }
        return rows.isEmpty() ? EnumSet.allOf(Row.class) : rows;
    }

    private static Row of(String word) {
        return Arrays.stream(values())
                .filter(row -> row.label.equals(word) || row.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Unknown row [%s]. Maybe one of 1, 2, 3, 6, 7, 8, 9, 15, list, story, evening, people, dry-run, compare."
                                                .formatted(word)));
    }
}
