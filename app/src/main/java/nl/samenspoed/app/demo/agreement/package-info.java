/**
 * The work agreements of the demonstration: the examples of {@code doc/agreements}, brought and
 * signed through the same door as people use. Owns no tables.
 */
@NullMarked
package nl.samenspoed.app.demo.agreement;

import org.jspecify.annotations.NullMarked;
