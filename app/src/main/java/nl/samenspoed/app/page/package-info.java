/**
 * What every web page stands on: layout and parts, templates, language, theme, menu, errors. Owns
 * no tables; knows {@code access}, {@code network}, {@code command} and {@code stream}, so that
 * each module can draw pages without knowing the desk that gathers them.
 */
@NullMarked
package nl.samenspoed.app.page;

import org.jspecify.annotations.NullMarked;
