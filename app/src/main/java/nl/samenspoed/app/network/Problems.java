package nl.samenspoed.app.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspoed.app.command.Refusal;

/** Collects what is wrong, so that all of it can be told at once. */
final class Problems {

    /** Beyond this the files are hardly ours, and listing more helps nobody. */
    static final int MOST = 10_000;

    private final List<ImportError> errors = new ArrayList<>();

    void add(String file, long line, String column, NetworkRefusal code, Object... details) {
        if (errors.size() < MOST) {
            errors.add(new ImportError(file, line, column, Refusal.of(code, details)));
        } else if (errors.size() == MOST) {
            Refusal enough = Refusal.of(NetworkRefusal.TOO_MANY_ERRORS, MOST);
            errors.add(new ImportError(file, line, "", enough));
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    int size() {
        return errors.size();
    }

    /** In the order of the files and their lines. */
    List<ImportError> list() {
        return errors.stream()
                .sorted(
                        Comparator.comparingInt(
                                        (ImportError error) -> Sheet.ALL.indexOf(error.file()))
                                .thenComparing(ImportError::file)
                                .thenComparingLong(ImportError::line))
                .toList();
    }
}
