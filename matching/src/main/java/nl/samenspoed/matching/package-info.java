/** Which places fit a need, in what order and why. */
@NullMarked
package nl.samenspoed.matching;

import org.jspecify.annotations.NullMarked;
