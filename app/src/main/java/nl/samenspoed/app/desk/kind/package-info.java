/** Kinds of capacity in words, and what a person says of own capacity. */
@NullMarked
package nl.samenspoed.app.desk.kind;

import org.jspecify.annotations.NullMarked;
