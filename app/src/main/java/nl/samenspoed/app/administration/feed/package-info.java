/** The pages on which feeds are registered and looked after. */
@NullMarked
package nl.samenspoed.app.administration.feed;

import org.jspecify.annotations.NullMarked;
