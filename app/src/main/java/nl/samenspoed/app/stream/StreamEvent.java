package nl.samenspoed.app.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, without any patient data.
 *
 * @param type past tense, for example {@code request.opened}
 * @param subjectKind what it happened to: {@code request}, {@code offer}, {@code service}
 * @param organisations those it concerns, wherever they are
 */
public record StreamEvent(
        Position position,
        Instant at,
        String type,
        String subjectKind,
        UUID subjectId,
        @Nullable UUID region,
        @Nullable UUID subregion,
        List<UUID> organisations,
        String detail) {}
