/** Clock, order of events, and one run of a model. */
@NullMarked
package nl.samenspoed.simulation.kernel;

import org.jspecify.annotations.NullMarked;
