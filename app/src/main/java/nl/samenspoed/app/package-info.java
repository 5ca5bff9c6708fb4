/** The root of the program; every module is one package below it. */
@NullMarked
package nl.samenspoed.app;

import org.jspecify.annotations.NullMarked;
