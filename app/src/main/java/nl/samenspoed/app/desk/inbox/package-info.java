/**
 * Where a provider answers offers, awaits patients and keeps the own figures right; made for a
 * thumb. Decides nothing itself.
 */
@NullMarked
package nl.samenspoed.app.desk.inbox;

import org.jspecify.annotations.NullMarked;
