package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What happens around the requests: figures, feeds, stops, the waiting list, a rule. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Surroundings {

    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    private final ReportingCapacity reporting;
    private final Feeding feeding;
    private final Stopping stopping;
    private final Proposing proposing;
    private final Delivering delivering;

    Surroundings(
            ReportingCapacity reporting,
            Feeding feeding,
            Stopping stopping,
            Proposing proposing,
            Delivering delivering) {
        this.reporting = reporting;
        this.feeding = feeding;
        this.stopping = stopping;
        this.proposing = proposing;
        this.delivering = delivering;
    }

    void live(RandomGenerator chance, Instant now) {
        attempt("figures", () -> reporting.report(chance, now));
        attempt("rule", delivering::switchOn);
        attempt("feeds", () -> feeding.send(chance, now));
        attempt("stops", () -> stopping.play(chance, now));
        attempt("waiting list", () -> proposing.play(chance));
    }

    /** One part that goes wrong must not stop the others. */
    private static void attempt(String part, Runnable play) {
        try {
            play.run();
        } catch (RuntimeException wrong) {
            LOG.warn("The {} of the demo went wrong", part, wrong);
        }
    }
}
