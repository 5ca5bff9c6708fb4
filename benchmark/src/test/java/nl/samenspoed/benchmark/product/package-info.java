@NullMarked
package nl.samenspoed.benchmark.product;

import org.jspecify.annotations.NullMarked;
