package nl.samenspoed.app.feed;

import java.util.Arrays;
import java.util.List;
import nl.samenspoed.app.command.Refusal;

/**
 * What is wrong with an HL7 v2 message, or worth a warning.
 *
 * @param hl7 code of HL7 table 0357
 * @param path where in the message, like {@code PV1-3-1}; empty for the whole of it
 * @param field the same in our words; empty when it is in none
 * @param code stable code of the refusal
 */
record AdtFault(
        Weight weight, String hl7, String path, String field, String code, List<String> details) {

    AdtFault {
        details = List.copyOf(details);
    }

    /** How it is acknowledged. */
    enum Weight {
        /** AA: it counts, but not everything was as expected. */
        WARNING,
        /** AE: its content is wrong. */
        ERROR,
        /** AR: such a message is not taken here. */
        REJECT
    }

    static AdtFault warning(String path, String field, FeedRefusal why) {
        return new AdtFault(Weight.WARNING, "204", path, field, why.code(), List.of());
    }

    static AdtFault error(
            String hl7, String path, String field, FeedRefusal why, Object... details) {
        return new AdtFault(Weight.ERROR, hl7, path, field, why.code(), texts(details));
    }

    static AdtFault reject(String hl7, String path, FeedRefusal why, Object... details) {
        return new AdtFault(Weight.REJECT, hl7, path, "", why.code(), texts(details));
    }

    /** A figure that capacity did not take. */
    static AdtFault figure(Refusal refusal) {
        return new AdtFault(
                Weight.WARNING, "207", "", "unit", refusal.code().code(), refusal.details());
    }

    LineRefused line() {
        return new LineRefused(0, field, code, details);
    }

    private static List<String> texts(Object... details) {
        return Arrays.stream(details).map(String::valueOf).toList();
    }
}
