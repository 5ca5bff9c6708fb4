package nl.samenspoed.simulation.resource;

import nl.samenspoed.simulation.calendar.Schedule;

/**
 * Units of a pool that can do the same.
 *
 * @param skills what they can do, a bit each
 * @param schedule how many there are at each moment
 */
public record Group(String name, long skills, Schedule schedule) {}
