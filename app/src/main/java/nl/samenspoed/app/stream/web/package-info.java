/** The stream for browsers: server-sent events with replay. */
@NullMarked
package nl.samenspoed.app.stream.web;

import org.jspecify.annotations.NullMarked;
