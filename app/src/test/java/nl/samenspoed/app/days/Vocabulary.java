package nl.samenspoed.app.days;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.samenspoed.app.command.Outcome;

/**
 * The sentences that can be said in a worked day: what somebody does, and what somebody sees. In a
 * sentence {@code {place}}, {@code {name}} and the like stand for the words they stand for.
 */
final class Vocabulary {

    private static final Map<String, String> WORDS =
            Map.of(
                    "{place}", "(home \\d+|ED \\w+|birth rooms \\w+|taxi \\d)",
                    "{places}", "((?:home|ED|birth rooms|taxi) [^:\"]+?)",
                    "{who}", "(the [a-zA-Z0-9 ]+?)",
                    "{name}", "((?:Mrs|Mr) [A-Z]\\w+)",
                    "{number}", "(\\d+)",
                    "{time}", "(tomorrow \\d\\d:\\d\\d|\\d\\d:\\d\\d)",
                    "{text}", "\"([^\"]+)\"",
                    "{word}", "([a-z-]+)",
                    "{words}", "([^\":]+?)");

    private final Map<Pattern, Function<List<String>, Outcome<?>>> deeds = new LinkedHashMap<>();
    private final Map<Pattern, Consumer<List<String>>> sights = new LinkedHashMap<>();

    /** Something that is done, and may be refused. */
    Vocabulary deed(String sentence, Function<List<String>, Outcome<?>> does) {
        deeds.put(pattern(sentence), does);
        return this;
    }

    /** Something that is looked at; whoever finds it otherwise fails. */
    Vocabulary sight(String sentence, Consumer<List<String>> looks) {
        sights.put(pattern(sentence), looks);
        return this;
    }

    /** Empty when nobody knows the sentence. */
    Optional<Outcome<?>> tryToDo(String sentence) {
        return deeds.entrySet().stream()
                .flatMap(
                        deed ->
                                words(deed.getKey(), sentence).stream()
                                        .<Outcome<?>>map(deed.getValue()))
                .findFirst();
    }

    /** False when nobody knows the sentence. */
    boolean look(String sentence) {
        for (var sight : sights.entrySet()) {
            var said = words(sight.getKey(), sentence);
            if (said.isPresent()) {
                sight.getValue().accept(said.get());
                return true;
            }
        }
        return false;
    }

    private static Optional<List<String>> words(Pattern pattern, String sentence) {
        return Optional.of(pattern.matcher(sentence))
                .filter(Matcher::matches)
                .map(
                        said ->
                                IntStream.rangeClosed(1, said.groupCount())
                                        .mapToObj(said::group)
                                        .toList());
    }

    private static Pattern pattern(String sentence) {
        var pattern = sentence;
        for (var word : WORDS.entrySet()) {
            pattern = pattern.replace(word.getKey(), word.getValue());
        }
        return Pattern.compile(pattern);
    }
}
