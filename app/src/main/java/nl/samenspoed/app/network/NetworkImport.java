package nl.samenspoed.app.network;

import java.util.List;
import java.util.Map;

/** What became of an import: everything was taken over, or nothing. */
public sealed interface NetworkImport {

    /**
     * Everything was taken over.
     *
     * @param counts per file, in the order of import
     */
    record Imported(Map<String, Count> counts) implements NetworkImport {

        /** How many entries were added or changed. */
        public int changed() {
            return counts.values().stream()
                    .mapToInt(count -> count.added() + count.changed())
                    .sum();
        }
    }

    /** Nothing was taken over; every error that was found is listed. */
    record Rejected(List<ImportError> errors) implements NetworkImport {

        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /** What the rows of one file did. */
    record Count(int added, int changed, int same) {}
}
