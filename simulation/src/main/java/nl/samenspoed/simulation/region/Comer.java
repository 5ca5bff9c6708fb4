package nl.samenspoed.simulation.region;

/**
 * Somebody who comes into acute care.
 *
 * @param ageBand 0: under 18, 1: 18 to 64, 2: 65 to 79, 3: 80 and over
 * @param urgency from 0, most urgent, to 4
 * @param need what this person needs, whatever others decide
 */
public record Comer(int ageBand, int urgency, Need need) {}
