package nl.samenspoed.app.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.command.Outcome;
import org.springframework.stereotype.Component;

/**
 * The door for who keeps the register: adds and changes single entries. Whoever calls has made sure
 * that the actor may.
 */
@Component
public class NetworkRegister {

    private final NetworkWriter writer;

    NetworkRegister(NetworkWriter writer) {
        this.writer = writer;
    }

    /**
     * Keeps an entry as given: as a new one when its revision is {@link Revision#NONE}, otherwise
     * in the place of the version from which it was drawn. The same rules hold as for an import.
     * Moving a border is saving a municipality with another subregion; closing down is saving with
     * {@code active} false.
     *
     * @return the entry with its new revision
     */
    public <T extends NetworkEntry> Outcome<T> save(T entry, Instant now) {
        return writer.alone(content -> save(content, entry, now));
    }

    private <T extends NetworkEntry> Outcome<T> save(NetworkContent content, T entry, Instant now) {
        NetworkTable<?> table = NetworkTable.of(entry);
        long seen = entry.revision().version();
        Optional<NetworkEntry> kept = content.find(table, entry.code());
        if (kept.isEmpty() && seen > 0) {
            return Outcome.refused(NetworkRefusal.UNKNOWN_ENTRY, entry.code());
        }
        if (kept.isPresent() && seen == 0) {
            return Outcome.refused(NetworkRefusal.CODE_IN_USE, entry.code());
        }
        if (kept.isPresent() && kept.get().revision().version() != seen) {
            long version = kept.get().revision().version();
            return Outcome.refused(NetworkRefusal.STALE_VERSION, entry.code(), version, seen);
        }
        return keep(content, entry, now);
    }

    /** What is wrong with an entry, per column; empty when it could be saved. */
    public List<ImportError> check(NetworkEntry entry) {
        return writer.alone(content -> new Draft<>(content, entry, Revision.NONE).errors());
    }

    private <T extends NetworkEntry> Outcome<T> keep(NetworkContent content, T entry, Instant now) {
        if (isSame(content, entry)) {
            return Outcome.done(entry);
        }
        Revision next = new Revision(entry.revision().version() + 1, now);
        Draft<T> draft = new Draft<>(content, entry, next);
        if (!draft.errors().isEmpty()) {
            return new Outcome.Refused<>(draft.errors().getFirst().reason());
        }
        writer.write(content, List.of(draft.entry()), now);
        return Outcome.done(draft.entry());
    }

    private static boolean isSame(NetworkContent content, NetworkEntry entry) {
        return content.cells(entry).equals(content.cells(NetworkTable.of(entry), entry.code()));
    }

    /** An entry as it would be read back after saving. */
    private static final class Draft<T extends NetworkEntry> {

        private final Problems problems = new Problems();
        private final T entry;

        Draft(NetworkContent content, T given, Revision revision) {
            NetworkTable<T> table = NetworkTable.of(given);
            Row row =
                    new Row(
                            table.file(),
                            0,
                            content.cells(given),
                            revision,
                            content::knows,
                            problems);
            entry = table.read(row);
            CapacityRules.refuse(content, List.of(entry), (_, _) -> 0, problems);
            SharedIdentifiers.refuse(content, List.of(entry), _ -> 0, problems);
        }

        T entry() {
            return entry;
        }

        List<ImportError> errors() {
            return problems.list();
        }
    }
}
