/**
 * What matching does, one rule at a time, simple to hard.
 *
 * <pre>
 * units     elv-a 12 min, 2 free 5 min ago, can lift isolation | elv-b 30 min, stop
 * request   elv, must isolation, wish lift, from 08:00 to 12:00, home north.a, own acme
 * rules     travel 40 min, weigh divert 20 min
 * expect    elv-a 12 | elv-b 50
 * left out  elv-c missing: isolation
 * because   elv-a 12 min drive | ...
 * remark    elv-b stop: divert if possible
 * shortfall none within 40 min ...
 * </pre>
 *
 * It is 08:00 on Monday 2 March 2026; a minute of travel is a kilometre along the equator, east of
 * the request. Unless said otherwise a unit is of kind elv, has 4 places free as of now, belongs to
 * an organisation of its own name and lies in subregion north.a; every weight is zero. {@code
 * expect} gives weighted travel in minutes. Each line after {@code rules} is compared as a whole.
 *
 * <ul>
 *   <li>A: who is considered and left out, one rule each
 *   <li>B: what is known of free places
 *   <li>C: what is weighed, one weight each
 *   <li>D: what is said
 * </ul>
 */
@NullMarked
package nl.samenspoed.matching.scenarios;

import org.jspecify.annotations.NullMarked;
