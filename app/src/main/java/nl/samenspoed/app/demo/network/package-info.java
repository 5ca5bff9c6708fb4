/**
 * The invented network of the demonstration: drawn from one seed on the real municipalities, and
 * taken over by the same import as any other. Owns no tables; knows only {@code network}.
 */
@NullMarked
package nl.samenspoed.app.demo.network;

import org.jspecify.annotations.NullMarked;
