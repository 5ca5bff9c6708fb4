package nl.samenspoed.app.request;

import nl.samenspoed.app.network.SubregionId;

/** How many open requests of a subregion stand in one phase. */
public record PhaseCount(SubregionId subregion, String phase, int count) {}
