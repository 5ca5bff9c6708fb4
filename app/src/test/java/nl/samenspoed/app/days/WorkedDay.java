package nl.samenspoed.app.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;

/**
 * Plays a day line by line. A line may begin with the time on the wall, to which the clock then
 * goes; after everything that is done the program does what it does by itself, and all that is kept
 * must agree. What goes otherwise than told fails with the number of the line.
 */
final class WorkedDay {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern LINE =
            Pattern.compile("(?:(\\d\\d:\\d\\d)\\s+)?(Given|When|Then|And)\\s+(.*)");
    private static final Pattern REFUSED = Pattern.compile("(.*), but is told: \"(.*)\"");

    private final String name;
    private final Cast cast;
    private final Vocabulary vocabulary;
    private boolean looking;

    private WorkedDay(String name) {
        this.name = name;
        this.cast = new Cast();
        this.vocabulary = new Vocabulary();
        new FigureSentences(cast).teach(vocabulary);
        new StopSentences(cast).teach(vocabulary);
        new RequestSentences(cast).teach(vocabulary);
        new OfferSentences(cast).teach(vocabulary);
        new LadderSentences(cast).teach(vocabulary);
        new TravelSentences(cast).teach(vocabulary);
        new AgreementSentences(cast).teach(vocabulary);
        new RuleSentences(cast).teach(vocabulary);
        new AdviceSentences(cast).teach(vocabulary);
        new DeskSentences(cast).teach(vocabulary);
    }

    /** Plays a file below {@code days/} and returns how many lines were done or looked at. */
    static int play(String file) {
        try (var text = WorkedDay.class.getResourceAsStream("/days/" + file)) {
            return play(
                    file,
                    new String(
                            Objects.requireNonNull(text, file).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int play(String name, String text) {
        var day = new WorkedDay(name);
        try {
            int played = 0;
            int number = 0;
            for (var line : text.lines().toList()) {
                number++;
                played += day.line(number, line.strip()) ? 1 : 0;
            }
            return played;
        } finally {
            day.cast.the.world.database.close();
        }
    }

    /** False for a line that is only read. */
    private boolean line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return false;
        }
        try {
            if (line.startsWith("Day ")) {
                cast.clock().goTo(LocalDate.parse(line.substring(4), DATE));
                return false;
            }
            sentence(line);
            return true;
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(
                    "%s:%d: %s%n%s".formatted(name, number, line, wrong.getMessage()), wrong);
        }
    }

    private void sentence(String line) {
        var said = LINE.matcher(line);
        if (!said.matches()) {
            throw new IllegalArgumentException("A line begins with Given, When, Then or And.");
        }
        if (said.group(1) != null) {
            cast.clock().goTo(said.group(1));
        }
        looking = said.group(2).equals("Then") || looking && said.group(2).equals("And");
        if (!looking) {
            done(said.group(3));
        } else if (!vocabulary.look(said.group(3))) {
            throw unknown("see");
        }
    }

    private void done(String sentence) {
        var refused = REFUSED.matcher(sentence);
        if (refused.matches()) {
            var told = told(attempt(refused.group(1)));
            if (!told.equals(Optional.of(refused.group(2)))) {
                throw new AssertionError("was told: " + told.orElse("done"));
            }
        } else {
            told(attempt(sentence))
                    .ifPresent(
                            why -> {
                                throw new AssertionError("was told: " + why);
                            });
        }
        cast.the.clock.advance(Duration.ofSeconds(1));
        cast.clock().tick();
        var disagreement = cast.the.inconsistencies();
        if (!disagreement.isEmpty()) {
            throw new AssertionError("does not agree: " + disagreement);
        }
    }

    private Outcome<?> attempt(String sentence) {
        return vocabulary.tryToDo(sentence).orElseThrow(() -> unknown("do"));
    }

    private Optional<String> told(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> Optional.empty();
            case Outcome.Refused<?>(Refusal why) -> Optional.of(cast.english().of(why));
        };
    }

    private static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException("Nobody knows how to %s this.".formatted(what));
    }
}
