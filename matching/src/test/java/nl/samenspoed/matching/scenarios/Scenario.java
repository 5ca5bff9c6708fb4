package nl.samenspoed.matching.scenarios;

import static java.util.stream.Collectors.joining;
import static nl.samenspoed.matching.scenarios.Clauses.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Ranking;
import nl.samenspoed.matching.api.Sentences;
import nl.samenspoed.matching.spi.Names;
import nl.samenspoed.matching.spi.TravelTimes;

/** A text that says what there is, what is asked, and every line that must come of it. */
record Scenario(List<Line> lines, Sentences sentences) {

    private static final TravelTimes A_KILOMETRE_A_MINUTE = new GreatCircle(1, 60);

    private static final Names NAMES =
            new Names() {
                @Override
                public String service(UUID service) {
                    return Clauses.name(service);
                }
            };

    /** Checks a scenario in English. */
    static void holds(String text) {
        holds(text, Locale.ENGLISH);
    }

    static void holds(String text, Locale language) {
        var sentences = Matching.sentences(language, ZoneOffset.UTC, NAMES);
        new Scenario(text.lines().map(Line::of).toList(), sentences).check();
    }

    private void check() {
        var ranking =
                Matching.matcher()
                        .rank(
                                Request.read(get("request")),
                                Units.read(get("units")),
                                RuleBook.read(get("rules")),
                                A_KILOMETRE_A_MINUTE,
                                NOW);
        assertThat(lines.stream().map(line -> actual(line, ranking)).map(Line::toString).toList())
                .isEqualTo(lines.stream().map(Line::toString).toList());
    }

    private String get(String keyword) {
        return lines.stream()
                .filter(it -> it.keyword.equals(keyword))
                .map(Line::text)
                .collect(joining(" | "));
    }

    private Line actual(Line line, Ranking ranking) {
        return switch (line.keyword) {
            case "expect" -> line.with(ranking.ranked().stream().map(Scenario::order));
            case "left out" -> line.with(leftOut(ranking));
            case "counts" ->
                    line.with(
                            ranking.exclusions().entrySet().stream()
                                    .map(it -> it.getValue() + " " + it.getKey()));
            case "because" ->
                    line.withSubject(unit(ranking, line).reasons().stream().map(sentences::of));
            case "remark" ->
                    line.withSubject(unit(ranking, line).remarks().stream().map(sentences::of));
            case "start" -> line.withSubject(Stream.of(unit(ranking, line).start().toString()));
            case "shortfall" -> line.with(ranking.findShortfall().stream().map(sentences::of));
            case "units", "request", "rules" -> line;
            default -> throw new IllegalArgumentException(line.toString());
        };
    }

    private static String order(Ranked ranked) {
        var weighted = ranked.weighted();
        var minutes = String.valueOf(weighted.toMinutes());
        var rest = weighted.minusMinutes(weighted.toMinutes());
        return "%s %s%s"
                .formatted(
                        Clauses.name(ranked.candidate().service()),
                        minutes,
                        rest.isZero() ? "" : ":%02d".formatted(rest.toSeconds()));
    }

    private Stream<String> leftOut(Ranking ranking) {
        return ranking.listExcluded().stream()
                .map(
                        it ->
                                "%s %s"
                                        .formatted(
                                                Clauses.name(it.candidate().service()),
                                                sentences.of(it.why())));
    }

    private static Ranked unit(Ranking ranking, Line line) {
        return ranking.ranked().stream()
                .filter(it -> Clauses.name(it.candidate().service()).equals(line.subject()))
                .findFirst()
                .orElseThrow();
    }

    /** A keyword of up to nine letters and what it says. */
    private record Line(String keyword, String text) {

        static Line of(String line) {
            return line.length() < 10
                    ? new Line(line.strip(), "")
                    : new Line(line.substring(0, 10).strip(), line.substring(10).strip());
        }

        String subject() {
            return text.split(" ")[0];
        }

        Line with(Stream<String> parts) {
            return new Line(keyword, parts.collect(joining(" | ")));
        }

        Line withSubject(Stream<String> parts) {
            return new Line(keyword, (subject() + " " + parts.collect(joining(" | "))).strip());
        }

        @Override
        public String toString() {
            return "%-10s%s".formatted(keyword, text).strip();
        }
    }
}
