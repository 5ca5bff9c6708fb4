/**
 * The care request: one story of past-tense facts from the first word to the outcome, with exactly
 * one lead at every moment. Owns schema {@code request}; knows nothing of placement, triage or
 * consult, which answer to its types.
 */
@NullMarked
package nl.samenspoed.app.request;

import org.jspecify.annotations.NullMarked;
