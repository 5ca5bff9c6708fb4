/**
 * The desk that gathers what the modules offer: sign-in, home of each role, command bar, house
 * style. Owns no tables; knows every core module and is known by none of them.
 */
@NullMarked
package nl.samenspoed.app.desk;

import org.jspecify.annotations.NullMarked;
