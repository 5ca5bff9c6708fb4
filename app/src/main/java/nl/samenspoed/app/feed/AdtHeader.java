package nl.samenspoed.app.feed;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.preparser.PreParser;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first segment of an HL7 v2 message: enough to know the sender and to answer, whatever is
 * wrong with the rest.
 *
 * @param security the token of the feed
 * @param kind of message, as in {@code ADT}
 */
record AdtHeader(
        String application,
        String facility,
        String time,
        String security,
        String kind,
        String event,
        String controlId,
        String processing,
        String version) {

    boolean isVersionKnown() {
        return version.matches("2\\.[1-8](\\.[12])?");
    }

    static Optional<AdtHeader> read(String text) {
        // Only the pipes: the same library would read XML as well.
        if (!text.startsWith("MSH")) {
            return Optional.empty();
        }
        try {
            var line = text.split("\r", 2)[0];
            var fields =
                    PreParser.getFields(
                            line,
                            "MSH-3-1",
                            "MSH-4-1",
                            "MSH-7-1",
                            "MSH-8",
                            "MSH-9-1",
                            "MSH-9-2",
                            "MSH-10",
                            "MSH-11-1",
                            "MSH-12-1");
            var texts =
                    Arrays.stream(fields)
                            .map(field -> field == null ? "" : AdtText.plain(field))
                            .toList();
            return Optional.of(
                    new AdtHeader(
                            texts.get(0),
                            texts.get(1),
                            texts.get(2),
                            texts.get(3),
                            texts.get(4),
                            texts.get(5),
                            texts.get(6),
                            texts.get(7),
                            texts.get(8)));
        } catch (HL7Exception noHeader) {
            return Optional.empty();
        }
    }
}
