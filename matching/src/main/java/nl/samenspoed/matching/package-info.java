/**
 * Which places fit a need, in what order, why, and why the others do not: plain Java that the live
 * desk and the simulator both call. Starts at {@link nl.samenspoed.matching.Matching}.
 */
@NullMarked
package nl.samenspoed.matching;

import org.jspecify.annotations.NullMarked;
