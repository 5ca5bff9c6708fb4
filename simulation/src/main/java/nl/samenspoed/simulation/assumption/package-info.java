/**
 * What the model of a region takes for true: every number with its unit and where it comes from.
 */
@NullMarked
package nl.samenspoed.simulation.assumption;

import org.jspecify.annotations.NullMarked;
