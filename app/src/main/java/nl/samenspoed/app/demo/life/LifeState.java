package nl.samenspoed.app.demo.life;

/**
 * @param perMinute requests that arrive in a minute over the whole country
 * @param playing requests that the demo plays now
 */
public record LifeState(boolean alive, int perMinute, int playing) {}
