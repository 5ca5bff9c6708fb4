/** Agreements on validation: which outcomes a physician must look at, and where. */
@NullMarked
package nl.samenspoed.app.administration.validation;

import org.jspecify.annotations.NullMarked;
