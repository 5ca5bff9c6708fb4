/**
 * Stops on the screens: what is said of one wherever it is shown, and where a provider declares,
 * prolongs and lifts one. Decides nothing itself.
 */
@NullMarked
package nl.samenspoed.app.desk.stop;

import org.jspecify.annotations.NullMarked;
