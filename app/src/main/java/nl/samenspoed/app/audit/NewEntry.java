package nl.samenspoed.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its way into the trail; its names are the columns that {@link WritingEntries} reads.
 */
record NewEntry(
        Instant at,
        String action,
        Map<String, String> actor,
        String subjectKind,
        @Nullable UUID subjectId,
        List<UUID> patients,
        Map<String, String> detail) {}
