package nl.samenspoed.app.consult;

import java.util.List;
import nl.samenspoed.app.network.ImportError;

/** What became of a file: all of it, or nothing. */
public sealed interface RosterImport {

    record Taken(int shifts) implements RosterImport {}

    /** Nothing was taken over; every error that was found is listed. */
    record Rejected(List<ImportError> errors) implements RosterImport {

        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
