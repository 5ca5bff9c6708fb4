/**
 * The pages of who looks after the network, the people and the audit trail. Owns no tables; knows
 * the core and is known by none of it.
 */
@NullMarked
package nl.samenspoed.app.administration;

import org.jspecify.annotations.NullMarked;
