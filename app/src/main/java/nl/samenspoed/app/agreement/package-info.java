/**
 * What partners agreed with each other: files that they sign, and that the program follows. Owns
 * schema {@code agreement}; the rules themselves are plain Java in {@code rule}.
 */
@NullMarked
package nl.samenspoed.app.agreement;

import org.jspecify.annotations.NullMarked;
