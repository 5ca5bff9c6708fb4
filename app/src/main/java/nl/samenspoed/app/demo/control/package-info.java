/** The switch and the pace of the demo life. */
@NullMarked
package nl.samenspoed.app.demo.control;

import org.jspecify.annotations.NullMarked;
