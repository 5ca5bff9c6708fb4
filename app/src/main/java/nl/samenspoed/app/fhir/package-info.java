/**
 * The public API in FHIR R4 at {@code /fhir}: translates between resources and the doors of the
 * core, decides nothing and owns no tables. See {@code doc/fhir.md}.
 */
@NullMarked
package nl.samenspoed.app.fhir;

import org.jspecify.annotations.NullMarked;
