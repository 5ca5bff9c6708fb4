/**
 * Rules of work agreements: what can be agreed, which rule holds when several levels speak, and how
 * a rule reads. Plain Java, so that a past month can be tried on without the rest of the program.
 */
@NamedInterface("rule")
@NullMarked
package nl.samenspoed.app.agreement.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
