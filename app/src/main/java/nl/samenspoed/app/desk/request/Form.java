package nl.samenspoed.app.desk.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.request.RequestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

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

    static Form posted(MultiValueMap<String, String> typed) {
        var key = typed.getFirst("key");
        var version = typed.getFirst("version");
        return new Form(
                key == null ? CommandKey.random() : new CommandKey(UUID.fromString(key)),
                version == null || version.isEmpty() ? null : Integer.valueOf(version),
                typed,
                Map.of(),
                null);
    }

    /** As typed; empty when it was not there. */
    public String text(String field) {
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
        var text = text(field).strip();
        return text.isEmpty() ? null : text;
    }

    String stripped(String field) {
        return text(field).strip();
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
        return new Form(key, version, values, wrong, t.refusal(no));
    }

    /** The errors in the order of their fields' names, for the summary above a form. */
    public List<String> errors() {
        var all = new ArrayList<String>();
        if (refusal != null) {
            all.add(refusal);
        }
        return all;
    }
}
