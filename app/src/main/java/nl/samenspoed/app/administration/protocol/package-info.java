/** Triage protocols: which are loaded, and which is used where. */
@NullMarked
package nl.samenspoed.app.administration.protocol;

import org.jspecify.annotations.NullMarked;
