package nl.samenspoed.app.command;

import java.util.List;

/**
 * A business "no".
 *
 * @param code why, stably
 * @param details values for the message, in its order; never identifying patient data
 */
public record Refusal(RefusalCode code, List<String> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal of(RefusalCode code, Object... details) {
        return new Refusal(code, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }
}
