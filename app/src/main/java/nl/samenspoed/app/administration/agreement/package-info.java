/** Work agreements: read as sentences, brought, proposed, signed and ended. */
@NullMarked
package nl.samenspoed.app.administration.agreement;

import org.jspecify.annotations.NullMarked;
