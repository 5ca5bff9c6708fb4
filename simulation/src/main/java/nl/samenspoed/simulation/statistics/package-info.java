/** What is measured in a run, and what runs together say about the truth. */
@NullMarked
package nl.samenspoed.simulation.statistics;

import org.jspecify.annotations.NullMarked;
