/**
 * The scenario lab: scenarios of how acute care could be organised, and studies that compare them
 * in the background. Owns schema {@code scenario}; shows counts of places and people, never a
 * patient.
 */
@NullMarked
package nl.samenspoed.app.scenario;

import org.jspecify.annotations.NullMarked;
