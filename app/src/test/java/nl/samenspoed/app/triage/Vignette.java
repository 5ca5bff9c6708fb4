package nl.samenspoed.app.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Gender;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Somebody who calls, and what the protocol ought to make of it.
 *
 * @param line of the answers in {@code triage/vignettes.txt}
 * @param expected level, urgency, first care, criteria that decide, context that raises
 */
record Vignette(
        int line, String story, Protocol protocol, TriageAnswers answers, List<String> expected) {

    /** Read anew each time: what is kept in a static field, no mutant can reach. */
    static List<Vignette> all() {
        var protocols = Shipped.all();
        var vignettes = new ArrayList<Vignette>();
        var lines = text().lines().toList();
        var story = "";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith(" ")) {
                vignettes.add(read(protocols, i + 1, story, cells(line)));
                story = "";
            } else if (!line.startsWith("#")) {
                story = line;
            }
        }
        return vignettes;
    }

    private static Vignette read(
            List<Protocol> protocols, int line, String story, List<String> cells) {
        if (cells.size() != 11 || story.isBlank()) {
            throw new AssertionError("vignettes.txt:%d needs a story and 11 cells".formatted(line));
        }
        return new Vignette(
                line,
                story,
                protocol(protocols, cells.get(0)),
                new TriageAnswers(
                        cells.get(1),
                        codes(cells.get(4)),
                        codes(cells.get(5)),
                        months(cells.get(2)),
                        gender(cells.get(3))),
                cells.subList(6, 11));
    }

    boolean atAnEdge() {
        return story.contains("rand:");
    }

    Proposal proposal() {
        return switch (Proposing.propose(protocol, answers)) {
            case Outcome.Done<Proposal>(var proposal) -> proposal;
            case Outcome.Refused<Proposal>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    static List<String> shown(Proposal proposal) {
        return List.of(
                proposal.level().code(),
                proposal.urgency().name(),
                proposal.care().getFirst(),
                shown(proposal.because().stream().map(Protocol.Criterion::code)),
                shown(proposal.raising().stream().map(Protocol.Context::code)));
    }

    @Override
    public String toString() {
        return "vignettes.txt:%d %s".formatted(line, story);
    }

    private static String shown(Stream<String> codes) {
        var text = codes.collect(Collectors.joining(" "));
        return text.isEmpty() ? "-" : text;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\||=>")).map(String::strip).toList();
    }

    private static Protocol protocol(List<Protocol> protocols, String discipline) {
        return protocols.stream()
                .filter(
                        protocol ->
                                protocol.discipline()
                                        .name()
                                        .startsWith(discipline.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codes(String text) {
        return text.equals("-") ? Set.of() : Set.of(text.split(" "));
    }

    private static @Nullable Integer months(String age) {
        if (age.equals("?")) {
            return null;
        }
        var number = Integer.parseInt(age.substring(0, age.length() - 1));
        return switch (age.charAt(age.length() - 1)) {
            case 'y' -> number * 12;
            case 'm' -> number;
            default -> throw new AssertionError(age);
        };
    }

    private static Gender gender(String text) {
        return switch (text) {
            case "f" -> Gender.FEMALE;
            case "m" -> Gender.MALE;
            case "other" -> Gender.OTHER;
            case "?" -> Gender.UNKNOWN;
            default -> throw new AssertionError(text);
        };
    }

    private static String text() {
        try {
            return new ClassPathResource("triage/vignettes.txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
