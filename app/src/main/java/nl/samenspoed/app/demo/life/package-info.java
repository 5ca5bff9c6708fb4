/**
 * Life in the demo: requests arrive and providers react, through the same doors as people use,
 * clearly labelled. Owns schema {@code demo}.
 */
@NullMarked
package nl.samenspoed.app.demo.life;

import org.jspecify.annotations.NullMarked;
