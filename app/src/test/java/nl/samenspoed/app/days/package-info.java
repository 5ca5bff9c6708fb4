/** Worked days, told in a text file as a nurse would tell them, and played on the real program. */
@NullMarked
package nl.samenspoed.app.days;

import org.jspecify.annotations.NullMarked;
