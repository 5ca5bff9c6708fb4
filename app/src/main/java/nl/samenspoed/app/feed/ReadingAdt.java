package nl.samenspoed.app.feed;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes an ADT message apart and says what in it cannot be. */
final class ReadingAdt {

    /** Reads every version as 2.5; what counts here did not move since 2.3. */
    static final HapiContext CONTEXT = context();

    private final AdtHeader header;
    private final Instant now;
    private @Nullable Terser message;
    private @Nullable AdtFault fault;

    private ReadingAdt(AdtHeader header, Instant now) {
        this.header = header;
        this.now = now;
    }

    /** What was read. */
    sealed interface Read {
        record Sound(AdtMessage message) implements Read {}

        record Unsound(AdtFault fault) implements Read {}
    }

    static Read read(AdtHeader header, String text, AdtNames names, Instant now) {
        var reading = new ReadingAdt(header, now);
        var effect = reading.effect();
        if (effect == null || !reading.parse(text)) {
            return reading.unsound();
        }
        var sound = reading.fields(effect, names);
        return reading.fault == null ? new Read.Sound(sound) : reading.unsound();
    }

    private static HapiContext context() {
        var context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5"));
        return context;
    }

    private Read unsound() {
        return new Read.Unsound(
                fault == null
                        ? AdtFault.error("100", "", "", FeedRefusal.UNREADABLE, "adt")
                        : fault);
    }

    /** Null, and wrong, when such a message is not counted here. */
    private @Nullable AdtEffect effect() {
        if (header.kind().isEmpty() || header.event().isEmpty()) {
            wrong(missing("MSH-9", "event"));
        } else if (!header.kind().equals("ADT")) {
            wrong(AdtFault.reject("200", "MSH-9-1", FeedRefusal.NO_ADT));
        } else if (header.controlId().isEmpty()) {
            wrong(missing("MSH-10", "control-id"));
        } else if (header.processing().isEmpty()) {
            wrong(missing("MSH-11", "processing"));
        } else if (!header.processing().equals("P")) {
            wrong(AdtFault.reject("202", "MSH-11", FeedRefusal.NOT_PRODUCTION));
        } else if (header.version().isEmpty()) {
            wrong(missing("MSH-12", "version"));
        } else if (!header.isVersionKnown()) {
            wrong(AdtFault.reject("203", "MSH-12", FeedRefusal.VERSION_UNKNOWN));
        }
        var effect = AdtEffect.of(header.event());
        if (effect.isEmpty()) {
            wrong(AdtFault.reject("201", "MSH-9-2", FeedRefusal.EVENT_NOT_COUNTED));
        }
        return fault == null ? effect.orElse(null) : null;
    }

    private boolean parse(String text) {
        try {
            message = new Terser(new PipeParser(CONTEXT).parse(text));
            return true;
        } catch (HL7Exception | RuntimeException unreadable) {
            return false;
        }
    }

    private AdtMessage fields(AdtEffect effect, AdtNames names) {
        var sent = time("MSH-7-1", header.time());
        var recorded = time("EVN-2-1", value("EVN-2-1"));
        var event = recorded == null ? sent : recorded;
        if (event == null) {
            wrong(missing("EVN-2", "time"));
            event = now;
        }
        var visit = value(names.visit());
        var unit = value(names.unit());
        if (effect != AdtEffect.NOTHING && visit.isEmpty()) {
            wrong(missing(names.visit(), "visit"));
        }
        if ((effect == AdtEffect.ARRIVES || effect == AdtEffect.LIES) && unit.isEmpty()) {
            wrong(missing(names.unit(), "unit"));
        }
        return new AdtMessage(
                effect,
                visit,
                unit,
                value(names.prior()),
                Arrays.stream(names.bed().split("\\+"))
                        .map(this::value)
                        .collect(Collectors.joining("/")),
                event,
                sent == null ? event : sent);
    }

    /** Null when there is none or, then it is wrong, when it is no moment or lies ahead. */
    private @Nullable Instant time(String path, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var moment = Hl7Time.parse(text, now).orElse(null);
        if (moment == null) {
            wrong(AdtFault.error("102", path, "time", FeedRefusal.NO_MOMENT, "time"));
        } else if (moment.isAfter(now.plus(Hl7Time.AHEAD))) {
            wrong(AdtFault.error("207", path, "time", FeedRefusal.CLOCK_AHEAD));
        }
        return moment;
    }

    private String value(String path) {
        try {
            var value = message == null ? null : message.get("/." + path);
            return value == null ? "" : AdtText.plain(value);
        } catch (HL7Exception | RuntimeException noSuchSegment) {
            return "";
        }
    }

    private static AdtFault missing(String path, String field) {
        return AdtFault.error("101", path, field, FeedRefusal.FIELD_MISSING, field);
    }

    /** The first fault stays; later ones are often its consequence. */
    private void wrong(AdtFault found) {
        if (fault == null) {
            fault = found;
        }
    }
}
