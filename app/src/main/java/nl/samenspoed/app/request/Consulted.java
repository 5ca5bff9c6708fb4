package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Advice that was asked, from the question until it is decided or called off.
 *
 * @param discipline code of who was asked
 * @param asked name of the organisation or person; null for whoever of the discipline
 * @param adviser name of who took it up; null while nobody did
 * @param advice null while there is none
 * @param said what desk and adviser wrote to each other, the oldest first
 */
public record Consulted(
        UUID id,
        String discipline,
        @Nullable String asked,
        String question,
        Instant askedAt,
        Instant answerBy,
        @Nullable String adviser,
        @Nullable Advice advice,
        @Nullable Instant advisedAt,
        List<Message> said) {

    public Consulted {
        said = List.copyOf(said);
    }

    /**
     * A line that one wrote to the other.
     *
     * @param by name of who wrote it
     * @param ofAdviser whether that is who advises; else it is the desk
     */
    public record Message(String by, boolean ofAdviser, String text, Instant at) {}

    /** Whether the adviser had the last word, which somebody at the desk should read. */
    boolean awaitsDesk() {
        return !said.isEmpty() && said.getLast().ofAdviser() && advice == null;
    }

    static Consulted of(RequestEvent.Consulting.AdviceAsked asked, Instant at) {
        return new Consulted(
                asked.consult(),
                asked.discipline(),
                asked.asked(),
                asked.question(),
                at,
                asked.answerBy(),
                null,
                null,
                null,
                List.of());
    }

    Consulted takenUpBy(String name) {
        return new Consulted(
                id, discipline, asked, question, askedAt, answerBy, name, null, null, said);
    }

    Consulted advised(Advice given, Instant at) {
        return new Consulted(
                id, discipline, asked, question, askedAt, answerBy, adviser, given, at, said);
    }

    Consulted with(RequestEvent.Consulting.MessageSent sent, Instant at) {
        var line = new Message(sent.by(), sent.ofAdviser(), sent.text(), at);
        return new Consulted(
                id,
                discipline,
                asked,
                question,
                askedAt,
                answerBy,
                adviser,
                advice,
                advisedAt,
                Stream.concat(said.stream(), Stream.of(line)).toList());
    }
}
