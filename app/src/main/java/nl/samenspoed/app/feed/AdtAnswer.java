package nl.samenspoed.app.feed;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v25.message.ACK;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import nl.samenspoed.app.network.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a sender is answered.
 *
 * @param stranger whether the sender is not known, so that nothing more is taken from it
 */
record AdtAnswer(@Nullable AdtHeader to, @Nullable AdtFault fault, boolean stranger) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");

    /** AA, AE or AR. */
    String code() {
        return fault == null
                ? "AA"
                : switch (fault.weight()) {
                    case WARNING -> "AA";
                    case ERROR -> "AE";
                    case REJECT -> "AR";
                };
    }

    /** As an ACK of version 2.5, told in the sender's version. */
    String encode(Instant at, MessageSource texts) {
        try {
            var ack = new ACK();
            var terser = new Terser(ack);
            header(terser, at);
            terser.set("/MSA-1", code());
            terser.set("/MSA-2", to == null ? "" : to.controlId());
            if (fault != null) {
                error(terser, fault, texts);
            }
            return new PipeParser(ReadingAdt.CONTEXT).encode(ack);
        } catch (HL7Exception notByUs) {
            throw new IllegalStateException(notByUs);
        }
    }

    private void header(Terser terser, Instant at) throws HL7Exception {
        terser.set("/MSH-1", "|");
        terser.set("/MSH-2", "^~\\&");
        terser.set("/MSH-3-1", "SAMENSPOED");
        terser.set("/MSH-7-1", MOMENT.format(at.atZone(OpeningHours.ZONE)));
        terser.set("/MSH-9-1", "ACK");
        terser.set("/MSH-10", UUID.randomUUID().toString().substring(0, 18));
        terser.set("/MSH-11-1", "P");
        terser.set("/MSH-12-1", to == null || !to.isVersionKnown() ? "2.5" : to.version());
        terser.set("/MSH-18", "UNICODE UTF-8");
        if (to != null) {
            terser.set("/MSH-5-1", to.application());
            terser.set("/MSH-6-1", to.facility());
            terser.set("/MSH-9-2", to.event().matches("[A-Z]\\d\\d") ? to.event() : "");
        }
    }

    private static void error(Terser terser, AdtFault fault, MessageSource texts)
            throws HL7Exception {
        var path = fault.path().split("\\+", 2)[0].split("-");
        if (!path[0].isEmpty()) {
            terser.set("/.ERR-2-1", path[0]);
            terser.set("/.ERR-2-2", "1");
            terser.set("/.ERR-2-3", path[1]);
            if (path.length > 2) {
                terser.set("/.ERR-2-5", path[2]);
            }
        }
        terser.set("/.ERR-3-1", fault.hl7());
        terser.set("/.ERR-3-3", "HL70357");
        terser.set("/.ERR-4", fault.weight() == AdtFault.Weight.WARNING ? "W" : "E");
        terser.set("/.ERR-5-1", fault.code());
        terser.set("/.ERR-5-3", "SAMENSPOED");
        terser.set(
                "/.ERR-8",
                texts.getMessage(
                        "refusal." + fault.code(), fault.details().toArray(), Locale.of("nl")));
    }
}
