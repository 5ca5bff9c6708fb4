/**
 * How much room there is: figures with their source and age, and the claims on what they promise.
 * Owns schema {@code capacity}; other modules claim units through its SQL functions, inside their
 * own statements.
 */
@NullMarked
package nl.samenspoed.app.capacity;

import org.jspecify.annotations.NullMarked;
