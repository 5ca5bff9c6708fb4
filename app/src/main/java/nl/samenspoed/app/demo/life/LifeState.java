package nl.samenspoed.app.demo.life;

/**
 * @param perMinute requests that arrive in a minute over the whole country, averaged over a week
 * @param now how many of them are expected in a minute like this
 * @param playing requests that the demo plays now
 */
public record LifeState(boolean alive, int perMinute, double now, int playing) {

    LifeState expecting(double perMinuteNow) {
        return new LifeState(alive, perMinute, perMinuteNow, playing);
    }
}
