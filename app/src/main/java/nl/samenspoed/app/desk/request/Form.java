package nl.samenspoed.app.desk.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.request.RequestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was typed, exactly as typed, so that no error loses a letter.
 *
 * @param key makes sending it twice do it once
 * @param version of the request that the reader looked at; null when that does not matter
 * @param wrong what is wrong with a field, by its name
 * @param refusal why it was refused, when that is not about one field
 */
public record Form(
        CommandKey key,
        @Nullable Integer version,
        Map<String, List<String>> values,
        Map<String, String> wrong,
        @Nullable String refusal) {

    public Form {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    static Form blank(@Nullable Integer version) {
        return new Form(CommandKey.random(), version, Map.of(), Map.of(), null);
    }

    static Form posted(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, List<String>>();
        sent.forEach((field, texts) -> typed.put(field, texts.stream().map(Form::kept).toList()));
        var key = sent.getFirst("key");
        var version = sent.getFirst("version");
        return new Form(
                key == null ? CommandKey.random() : new CommandKey(read(key, UUID::fromString)),
                version == null || version.isEmpty() ? null : read(version, Integer::valueOf),
                typed,
                Map.of(),
                null);
    }

    /** What our own page put in the form; anything else is not ours, and never a fault of ours. */
    static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** The one character that no database can keep and nobody can see. */
    private static String kept(String text) {
        return text.replace("\0", "");
    }

    /** One press that gives two commands: the second has a key of its own, the same every time. */
    CommandKey following(String what) {
        var name = (key.value() + "/" + what).getBytes(StandardCharsets.UTF_8);
        return new CommandKey(UUID.nameUUIDFromBytes(name));
    }

    /** As typed; empty when it was not there. */
    public String typed(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public @Nullable String error(String field) {
        return wrong.get(field);
    }

    @Nullable String orNull(String field) {
        var text = typed(field).strip();
        return text.isEmpty() ? null : text;
    }

    String stripped(String field) {
        return typed(field).strip();
    }

    /** One of a few, if that is what was chosen. */
    <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed(field)))
                .findFirst();
    }

    boolean isRight() {
        return wrong.isEmpty() && refusal == null;
    }

    /** Fills in a field that the reader has not touched yet. */
    Form with(String field, String... filled) {
        if (values.containsKey(field)) {
            return this;
        }
        var more = new HashMap<>(values);
        more.put(field, List.of(filled));
        return new Form(key, version, more, wrong, refusal);
    }

    Form replaced(String field, String text) {
        var other = new HashMap<>(values);
        other.put(field, List.of(text));
        return new Form(key, version, other, wrong, refusal);
    }

    Form wrong(String field, String message) {
        var more = new HashMap<>(wrong);
        more.putIfAbsent(field, message);
        return new Form(key, version, values, more, refusal);
    }

    Form lookedAt(int seen) {
        return new Form(key, seen, values, wrong, refusal);
    }

    /** Says no beside the field it is about, or else above the form. */
    Form refused(Texts t, Refusal no) {
        if (no.code() == RequestRefusal.FIELD_REQUIRED) {
            return wrong(no.details().getFirst(), t.text("casework.field.required"));
        }
        if (no.code() == RequestRefusal.FIELD_TOO_LONG) {
            return wrong(
                    no.details().getFirst(),
                    t.text("casework.field.too-long", no.details().getLast()));
        }
        if (no.code() == RequestRefusal.JUSTIFICATION_TOO_SHORT) {
            return wrong("justification", t.refusal(no));
        }
        return new Form(key, version, values, wrong, t.refusal(no));
    }
}
