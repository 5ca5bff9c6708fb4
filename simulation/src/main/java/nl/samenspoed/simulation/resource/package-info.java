/** Who waits for what: pools of people, beds or cars, queues before them, and who arrives. */
@NullMarked
package nl.samenspoed.simulation.resource;

import org.jspecify.annotations.NullMarked;
