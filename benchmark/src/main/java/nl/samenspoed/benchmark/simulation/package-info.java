/** How fast events happen, beside a loop written by hand for the same model in the same run. */
@NullMarked
package nl.samenspoed.benchmark.simulation;

import org.jspecify.annotations.NullMarked;
