package nl.samenspoed.app.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision did with advice that was asked.
 *
 * @param discipline code of who was asked
 * @param adviser name of who advised, or looked at it; null when nobody took it up
 * @param advice null when it was decided before there was any
 * @param followed whether the decision is what was advised; advice that is not followed dissents
 */
public record Weighed(
        UUID consult,
        String discipline,
        @Nullable String adviser,
        @Nullable Advice advice,
        boolean followed) {}
