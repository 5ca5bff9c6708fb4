/** Escalation ladders: for whom they are, and their steps. */
@NullMarked
package nl.samenspoed.app.administration.ladder;

import org.jspecify.annotations.NullMarked;
