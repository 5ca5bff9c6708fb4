package nl.samenspoed.app.feed;

import nl.samenspoed.app.network.ServiceId;

/**
 * A unit of a sender as it is counted now.
 *
 * @param unit as the sender calls it
 * @param staffed beds, as registered
 * @param lying visits in it
 * @param shared how many of them lie in a bed in which another lies too, which cannot be
 * @param reported whether its count is reported
 */
public record UnitCount(
        String unit, ServiceId service, int staffed, int lying, int shared, boolean reported) {}
