/** The desks of a region: how they stand to each other, which are open, and who sits there. */
@NullMarked
package nl.samenspoed.app.desk.desks;

import org.jspecify.annotations.NullMarked;
