package nl.samenspoed.app.dryrun.replay;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import org.jspecify.annotations.Nullable;

/** Where another rule would have held than did: only there is anything to be found. */
final class Otherwise {

    private final Rulebook before;
    private final Rulebook under;
    private final InForce tried;
    private final Set<Subject> touched;

    Otherwise(Rulebook before, InForce tried) {
        this.before = before;
        this.under = before.trying(tried);
        this.tried = tried;
        // The two books are the same in all else, so nothing else needs to be asked.
        this.touched = new HashSet<>(before.subjects(tried.place()));
        tried.rules().forEach(agreed -> touched.add(agreed.rule().subject()));
    }

    InForce tried() {
        return tried;
    }

    boolean touches(Subject subject) {
        return touched.contains(subject);
    }

    /** Empty when the same rule would have held, or none either way. */
    Optional<Change> find(Subject subject, About about, Situation where, Instant at) {
        if (!touches(subject)) {
            return Optional.empty();
        }
        var was = before.find(subject, about, where, at);
        var now = under.find(subject, about, where, at);
        var origin = was.map(one -> one.origin().id());
        // Where it held already, whatever it said then was its word, under pressure too.
        return origin.equals(Optional.of(tried.id()))
                        || origin.equals(now.map(one -> one.origin().id()))
                ? Optional.empty()
                : Optional.of(new Change(said(was.orElse(null)), said(now.orElse(null))));
    }

    /** The rule that would have held, whether or not it did. */
    Optional<Rule> under(Subject subject, About about, Situation where, Instant at) {
        return under.find(subject, about, where, at).map(Effective::rule);
    }

    /** Whether the version would have had a word there that it did not have. */
    boolean isNew(Situation where, Instant at) {
        return speaks(under, where, at) && !speaks(before, where, at);
    }

    private boolean speaks(Rulebook book, Situation where, Instant at) {
        return book.at(where, at).stream().anyMatch(one -> one.id().equals(tried.id()));
    }

    private static Tally.@Nullable Said said(@Nullable Effective found) {
        return found == null ? null : new Tally.Said(found.rule(), found.origin());
    }

    /**
     * At most one of them is null.
     *
     * @param was the rule that held; null when nobody had agreed about it
     * @param now the rule that would have held; null when the settings would
     */
    record Change(Tally.@Nullable Said was, Tally.@Nullable Said now) {

        @Nullable Rule rule() {
            return now == null ? null : now.rule();
        }

        @Nullable Rule ruleBefore() {
            return was == null ? null : was.rule();
        }
    }
}
