/**
 * The command line: runs scenarios, in parts when asked, puts parts together, and tells what came.
 */
@NullMarked
package nl.samenspoed.simulation.command;

import org.jspecify.annotations.NullMarked;
