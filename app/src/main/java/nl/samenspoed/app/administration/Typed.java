package nl.samenspoed.app.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form, exactly as typed, so that no refusal loses a letter.
 *
 * @param version of what the form was drawn from; 0 for something new
 * @param wrong what is wrong with a field, by its name
 * @param refusal why it was refused, when that is not about one field
 */
public record Typed(
        long version,
        Map<String, List<String>> values,
        Map<String, String> wrong,
        @Nullable String refusal) {

    public Typed {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    public static Typed drawn(long version, Map<String, List<String>> values) {
        return new Typed(version, values, Map.of(), null);
    }

    public static Typed posted(MultiValueMap<String, String> values) {
        var version = values.getFirst("version");
        return new Typed(
                version == null || !version.matches("\\d{1,9}") ? 0 : Long.parseLong(version),
                values,
                Map.of(),
                null);
    }

    /** As typed; empty when it was not there. */
    public String value(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    public String stripped(String field) {
        return value(field).strip();
    }

    public @Nullable String orNull(String field) {
        var text = stripped(field);
        return text.isEmpty() ? null : text;
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

    public boolean isRight() {
        return wrong.isEmpty() && refusal == null;
    }

    public Typed wrong(String field, String message) {
        var more = new HashMap<>(wrong);
        more.putIfAbsent(field, message);
        return new Typed(version, values, more, refusal);
    }

    public Typed refused(String message) {
        return new Typed(version, values, wrong, message);
    }
}
