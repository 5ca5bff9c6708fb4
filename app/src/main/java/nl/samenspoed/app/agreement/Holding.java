package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.Optional;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;

/** What holds at one instant; asked as often as wanted, it was read once. */
public record Holding(Rulebook book, Instant at) {

    /** The rule that holds, and where it comes from; empty when nobody agreed about it. */
    public Optional<Effective> find(Subject subject, About about, Situation situation) {
        return book.find(subject, about, situation, at);
    }
}
