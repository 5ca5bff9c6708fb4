package nl.samenspoed.app.elsewhere;

import java.time.LocalDate;
import nl.samenspoed.app.patient.Bsn;
import org.jspecify.annotations.Nullable;

/** A system that can tell what it knows of a patient. */
public interface SummarySource {

    /** What people call it. */
    String name();

    /** Code of the sector that keeps what it tells; consent is asked for that. */
    String holder();

    /**
     * Always answers, within its time; consent was asked before.
     *
     * @param birthDate to be compared with what the source knows; null when nobody told us
     */
    SourceAnswer ask(Bsn patient, @Nullable LocalDate birthDate);
}
