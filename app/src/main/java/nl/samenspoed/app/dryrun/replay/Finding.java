package nl.samenspoed.app.dryrun.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How often one rule would have had one effect.
 *
 * @param version the version that has the rule
 * @param rule its place among the rules of that version, from 0; -1 when it is part of another rule
 * @param seconds all together, where time is counted
 * @param examples the first few requests; none where it is no request
 */
public record Finding(
        Effect effect, UUID version, int rule, long count, long seconds, List<Example> examples) {

    /** No more than these are kept of each. */
    public static final int MOST_EXAMPLES = 8;

    public Finding {
        examples = List.copyOf(examples);
    }

    public record Example(UUID request, long number, Instant at) {}
}
