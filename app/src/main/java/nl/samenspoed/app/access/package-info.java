/**
 * Who may do what: people, roles with capabilities, machine clients, sign-in. Owns schema {@code
 * access}; knows only {@code network} and {@code command}.
 */
@NullMarked
package nl.samenspoed.app.access;

import org.jspecify.annotations.NullMarked;
