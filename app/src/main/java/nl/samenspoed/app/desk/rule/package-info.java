/** Agreed rules in the words of the reader, wherever they decided something. */
@NullMarked
package nl.samenspoed.app.desk.rule;

import org.jspecify.annotations.NullMarked;
