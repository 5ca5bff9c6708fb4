/** What callers of matching see: the need, the candidates, the rules, and the explained ranking. */
@NullMarked
package nl.samenspoed.matching.api;

import org.jspecify.annotations.NullMarked;
