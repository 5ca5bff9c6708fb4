/**
 * A region as it works: who asks for what, who answers, where people go and what waits for what.
 * {@link nl.samenspoed.simulation.region.Region} is the data, {@link
 * nl.samenspoed.simulation.region.RegionModel} brings it to life in a run; every number that is not
 * in the region itself is an {@link nl.samenspoed.simulation.assumption.Assumption}.
 */
@NullMarked
package nl.samenspoed.simulation.region;

import org.jspecify.annotations.NullMarked;
