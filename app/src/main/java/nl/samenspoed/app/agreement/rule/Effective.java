package nl.samenspoed.app.agreement.rule;

import java.util.List;

/**
 * The rule that holds, and where it comes from.
 *
 * @param origin the version that says so
 * @param overruled what lower levels agreed without room for it, wide to narrow
 */
public record Effective(Rule rule, InForce origin, List<Overruled> overruled) {

    public Effective {
        overruled = List.copyOf(overruled);
    }

    public record Overruled(Rule rule, InForce origin) {}
}
