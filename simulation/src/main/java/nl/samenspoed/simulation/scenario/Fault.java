package nl.samenspoed.simulation.scenario;

/**
 * Something that cannot be.
 *
 * @param file in which it stands
 * @param line of the file, from 1; 0 when it concerns the whole
 * @param where in the scenario, as a JSON pointer
 * @param reason in words
 */
public record Fault(String file, int line, String where, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + (where.isEmpty() ? "" : where + ": ") + reason;
    }
}
