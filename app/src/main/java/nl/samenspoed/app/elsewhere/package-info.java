/**
 * What other systems know of a patient: asked of a configured FHIR server when somebody at the desk
 * wants it, with consent or in an emergency, shown and not kept. Owns schema {@code elsewhere}, in
 * which stands that it was asked and with which answer, and nothing of what was told.
 */
@NullMarked
package nl.samenspoed.app.elsewhere;

import org.jspecify.annotations.NullMarked;
