/** The report of places that were taken by force: who, where, why, and what came of it. */
@NullMarked
package nl.samenspoed.app.desk.forced;

import org.jspecify.annotations.NullMarked;
