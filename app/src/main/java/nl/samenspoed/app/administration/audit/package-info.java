/** The audit trail for the log manager: who saw and did what. */
@NullMarked
package nl.samenspoed.app.administration.audit;

import org.jspecify.annotations.NullMarked;
