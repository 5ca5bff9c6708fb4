/** The pages of {@code access}. */
@NullMarked
package nl.samenspoed.app.access.web;

import org.jspecify.annotations.NullMarked;
