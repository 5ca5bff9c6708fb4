/** What callers of matching supply: places, travel times and names. */
@NullMarked
package nl.samenspoed.matching.spi;

import org.jspecify.annotations.NullMarked;
