package nl.samenspoed.app.demo.life;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo lives when nobody has said otherwise.
 *
 * @param enabled whether there is a demo at all
 * @param life how the life in it starts
 */
@ConfigurationProperties("samenspoed.demo")
record LifeSettings(boolean enabled, @DefaultValue Life life) {

    /**
     * @param alive whether requests arrive from the start
     * @param perMinute how many requests arrive in a minute, over the whole country and averaged
     *     over a week, 0 to 120
     * @param nearby the share of them that arrives where the demo people work, 0 to 1
     * @param seed names the stream of chance; the same seed makes the same people and complaints
     */
    record Life(
            @DefaultValue("true") boolean alive,
            @DefaultValue("6") int perMinute,
            @DefaultValue("0.35") double nearby,
            @DefaultValue("20261121") long seed) {}
}
