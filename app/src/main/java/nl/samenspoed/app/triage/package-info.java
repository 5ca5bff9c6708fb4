/**
 * Triage protocols as content, not code: what to ask, and which urgency the answers propose. A
 * person decides; the protocol only proposes. Knows {@code request} for its urgency scale.
 */
@NullMarked
package nl.samenspoed.app.triage;

import org.jspecify.annotations.NullMarked;
