/** How fast a need is ranked, beside a bare scan of the same numbers in the same run. */
@NullMarked
package nl.samenspoed.benchmark.matching;

import org.jspecify.annotations.NullMarked;
