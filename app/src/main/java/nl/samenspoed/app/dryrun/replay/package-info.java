/**
 * What would have gone otherwise under a rule that did not hold: facts of past requests held
 * against a proposed version. Plain Java; every decision is looked at as if all before it went as
 * it went, because what would have followed from another decision is not in the facts.
 */
@NullMarked
package nl.samenspoed.app.dryrun.replay;

import org.jspecify.annotations.NullMarked;
