package nl.samenspoed.matching.api;

import java.util.UUID;

/**
 * Where something belongs in the network.
 *
 * @param region id of the region
 * @param subregion id of the subregion within it
 */
public record Area(UUID region, UUID subregion) {}
