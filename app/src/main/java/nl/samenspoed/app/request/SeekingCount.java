package nl.samenspoed.app.request;

import nl.samenspoed.app.network.SubregionId;

/**
 * How many requests of a subregion seek a place of one kind.
 *
 * @param kind code of a kind of service
 */
public record SeekingCount(SubregionId subregion, String kind, int count) {}
