/**
 * Numbered events out, with replay: what live screens and subscribers follow. Owns schema {@code
 * stream}; others write to it only through the SQL function {@code stream.publish}.
 */
@NullMarked
package nl.samenspoed.app.stream;

import org.jspecify.annotations.NullMarked;
