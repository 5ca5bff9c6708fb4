/**
 * Scenarios as people write them: YAML held against a JSON Schema and then against itself, with all
 * faults at once; and how one scenario differs from another, in sentences.
 */
@NullMarked
package nl.samenspoed.simulation.scenario;

import org.jspecify.annotations.NullMarked;
