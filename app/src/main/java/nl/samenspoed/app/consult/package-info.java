/**
 * Advice of other disciplines on a case: asked with a clock, taken up or declined, given, and then
 * decided over by whoever has the mandate. Who advises sees of the case what the consult shows, and
 * nothing any more when it is over. Owns schema {@code consult}; records in the story of the
 * request, which does not know it.
 */
@NullMarked
package nl.samenspoed.app.consult;

import org.jspecify.annotations.NullMarked;
