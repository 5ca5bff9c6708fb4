/**
 * Who the patient is: verified, unverified or unknown. Owns schema {@code patient}. Reading
 * someone's data here leaves an audit line, except where a caller lists many and writes one line
 * for all.
 */
@NullMarked
package nl.samenspoed.app.patient;

import org.jspecify.annotations.NullMarked;
