/**
 * How fast the whole product answers, each figure beside the limit of the same machine in the same
 * run.
 */
@NullMarked
package nl.samenspoed.benchmark.product;

import org.jspecify.annotations.NullMarked;
