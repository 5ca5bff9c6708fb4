/**
 * What an adviser is asked, on a screen: the question, the little that it shows of a case, and the
 * advice. Decides nothing itself.
 */
@NullMarked
package nl.samenspoed.app.desk.consult;

import org.jspecify.annotations.NullMarked;
