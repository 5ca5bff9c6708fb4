/**
 * Figures that other systems send by themselves: which feeds there are, what their messages say,
 * whether they fell silent, and how many beds follow from messages of single visits. Owns schema
 * {@code feed}; knows {@code capacity}, {@code network}, {@code access}, {@code audit}, {@code
 * command} and {@code stream}.
 */
@NullMarked
package nl.samenspoed.app.feed;

import org.jspecify.annotations.NullMarked;
