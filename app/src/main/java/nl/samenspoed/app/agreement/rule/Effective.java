package nl.samenspoed.app.agreement.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule that holds, and where it comes from.
 *
 * @param origin the version that says so
 * @param pressure the time at which it holds instead of the usual one; null for a usual one
 * @param overruled what lower levels agreed without room for it, wide to narrow
 */
public record Effective(
        Rule rule, InForce origin, @Nullable Pressure pressure, List<Overruled> overruled) {

    public Effective {
        overruled = List.copyOf(overruled);
    }

    public record Overruled(Rule rule, InForce origin) {}
}
