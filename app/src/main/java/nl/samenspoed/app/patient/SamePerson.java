package nl.samenspoed.app.patient;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record stands to others of the same person.
 *
 * @param replacedBy the record that is shown for this one; null when this one is shown
 * @param replaces what this one is shown for
 */
public record SamePerson(@Nullable PatientId replacedBy, List<PatientId> replaces) {

    public static final SamePerson ALONE = new SamePerson(null, List.of());

    public SamePerson {
        replaces = List.copyOf(replaces);
    }

    /**
     * @param same every record of the person, with the one that is shown
     */
    static SamePerson of(PatientId id, Map<PatientId, PatientId> same) {
        var shown = same.getOrDefault(id, id);
        if (!shown.equals(id)) {
            return new SamePerson(shown, List.of());
        }
        return new SamePerson(
                null,
                same.entrySet().stream()
                        .filter(one -> one.getValue().equals(id) && !one.getKey().equals(id))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparing(PatientId::value))
                        .toList());
    }
}
