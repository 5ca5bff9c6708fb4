package nl.samenspoed.simulation.region;

/**
 * Who gives care for days or weeks.
 *
 * @param subregion number of
 * @param places beds, or clients at a time
 */
public record Home(String name, HomeKind kind, int subregion, int places) {}
