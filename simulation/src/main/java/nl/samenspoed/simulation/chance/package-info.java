/** Named seeded streams and the laws that durations and numbers follow. */
@NullMarked
package nl.samenspoed.simulation.chance;

import org.jspecify.annotations.NullMarked;
