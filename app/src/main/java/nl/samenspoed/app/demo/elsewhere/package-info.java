/**
 * A system of somebody else, made up: it answers over real FHIR on this machine, about people who
 * do not exist.
 */
@NullMarked
package nl.samenspoed.app.demo.elsewhere;

import org.jspecify.annotations.NullMarked;
