/**
 * Local time in a run: rosters, opening hours and rates that follow the week, summer time included.
 */
@NullMarked
package nl.samenspoed.simulation.calendar;

import org.jspecify.annotations.NullMarked;
