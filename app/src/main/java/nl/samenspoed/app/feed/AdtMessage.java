package nl.samenspoed.app.feed;

import java.time.Instant;

/**
 * What we read of an HL7 v2 message; in memory only.
 *
 * @param unit where the patient lies now; empty when not said
 * @param prior where the patient lay before; empty when not said
 * @param bed within the unit; empty when not said
 * @param eventAt when it was recorded, as the sender's clock had it
 * @param sentAt when the message was made; orders what was recorded at the same moment
 */
record AdtMessage(
        AdtEffect effect,
        String visit,
        String unit,
        String prior,
        String bed,
        Instant eventAt,
        Instant sentAt) {

    /** The same for every copy of a message. */
    String meaning() {
        return String.join("\0", effect.name(), visit, unit, bed, eventAt.toString());
    }
}
