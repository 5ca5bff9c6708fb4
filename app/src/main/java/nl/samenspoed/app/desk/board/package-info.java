/**
 * How much room there is where: the capacity board, the same on a wall, the map of the network and
 * the counts for who only sees totals. Names no patient.
 */
@NullMarked
package nl.samenspoed.app.desk.board;

import org.jspecify.annotations.NullMarked;
