/** Looks at pages as a reader does: a real browser, pictures, and a check of accessibility. */
@NullMarked
package nl.samenspoed.app.browser;

import org.jspecify.annotations.NullMarked;
