/**
 * Figures that other systems send by themselves: which feeds there are, what their messages say,
 * how many beds are taken according to messages of single visits, and whether a feed fell silent.
 * Owns schema {@code feed}; knows {@code capacity}, {@code network}, {@code access}, {@code audit},
 * {@code command} and {@code stream}.
 */
@NullMarked
package nl.samenspoed.app.feed;

import org.jspecify.annotations.NullMarked;
