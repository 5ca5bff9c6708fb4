/**
 * Dry runs: a proposed agreement tried on what happened before. Owns schema {@code dryrun}; keeps
 * counts and the numbers of a few requests, never a patient.
 */
@NullMarked
package nl.samenspoed.app.dryrun;

import org.jspecify.annotations.NullMarked;
