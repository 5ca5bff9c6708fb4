package nl.samenspoed.simulation.region;

/**
 * A hospital, as far as acute care uses it.
 *
 * @param subregion number of
 * @param bays treatment places of the emergency department
 * @param nurses who do its triage
 * @param beds for acute admissions
 * @param intensive beds of intensive care for those
 * @param rooms to give birth
 */
public record Hospital(
        String name, int subregion, int bays, int nurses, int beds, int intensive, int rooms) {}
