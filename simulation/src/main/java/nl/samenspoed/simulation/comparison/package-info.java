/**
 * Scenarios compared: what their runs said, what differs and what cannot be told, and the report of
 * it. The command line and the lab in the browser both show this.
 */
@NullMarked
package nl.samenspoed.simulation.comparison;

import org.jspecify.annotations.NullMarked;
