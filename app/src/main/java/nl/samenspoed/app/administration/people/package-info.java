/** Who may act, as what: people and machine clients. */
@NullMarked
package nl.samenspoed.app.administration.people;

import org.jspecify.annotations.NullMarked;
