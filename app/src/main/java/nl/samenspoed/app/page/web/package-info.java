/** Pages that belong to no module: errors and the reader's own preferences. */
@NullMarked
package nl.samenspoed.app.page.web;

import org.jspecify.annotations.NullMarked;
