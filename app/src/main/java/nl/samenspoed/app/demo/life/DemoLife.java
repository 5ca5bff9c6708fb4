package nl.samenspoed.app.demo.life;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the demo live: once a second, on one of the nodes, some requests arrive and those that are
 * due take their next step.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
@EnableConfigurationProperties(LifeSettings.class)
public class DemoLife {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);
    private static final int MOST_STEPS = 40;

    private final PlayedRequests played;
    private final Arriving arriving;
    private final Playing playing;
    private final Surroundings surroundings;
    private final InstantSource clock;
    private final LifeSettings settings;

    DemoLife(
            PlayedRequests played,
            Arriving arriving,
            Playing playing,
            Surroundings surroundings,
            InstantSource clock,
            LifeSettings settings) {
        this.played = played;
        this.arriving = arriving;
        this.playing = playing;
        this.surroundings = surroundings;
        this.clock = clock;
        this.settings = settings;
    }

    public LifeState state() {
        var state = played.state(settings.life());
        return state.expecting(arriving.perMinute(state.perMinute(), clock.instant()));
    }

    /** Switches the life on or off and sets its pace, for all nodes. */
    public Outcome<LifeState> set(Actor actor, boolean alive, int perMinute) {
        if (!actor.may(Capability.CONTROL_DEMO)) {
            return Outcome.refused(DemoRefusal.NOT_ALLOWED);
        }
        if (perMinute < 0 || perMinute > 120) {
            return Outcome.refused(DemoRefusal.PACE_OUT_OF_RANGE, perMinute, 0, 120);
        }
        played.set(alive, perMinute);
        return Outcome.done(state());
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS, initialDelay = 2)
    void beat() {
        var now = clock.instant();
        played.startWith(settings.life());
        played.claimTick(now)
                .ifPresent(
                        tick -> {
                            var chance = chance(settings.life().seed(), tick.number());
                            surroundings.live(chance, now);
                            arriving.arrive(chance, tick.perMinute(), now);
                            played.claimDue(now, MOST_STEPS).forEach(this::step);
                        });
    }

    /** One request that goes wrong must not stop the others. */
    private void step(PlayedRequests.Due due) {
        try {
            playing.step(due);
        } catch (RuntimeException wrong) {
            LOG.warn("A demo request was given up after step {}", due.steps(), wrong);
            played.finish(due.key());
        }
    }

    static RandomGenerator chance(long seed, long number) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed * 0x9E3779B97F4A7C15L + number);
    }
}
