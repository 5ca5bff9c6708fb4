package nl.samenspoed.app.placement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about an offer while it was open.
 *
 * @param by name of the person
 * @param text null when nothing was added to a start
 * @param start the moment it is about; null for a question or an answer
 */
public record Remark(
        Kind kind, Instant at, String by, @Nullable String text, @Nullable Instant start) {

    /** Who says what to whom. */
    public enum Kind {
        /** The receiver wants to know something before answering. */
        QUESTION("question"),
        /** Those who made the offer tell it. */
        ANSWER("answer"),
        /** The receiver could take the patient from another moment on. */
        PROPOSAL("start-proposed"),
        /** Those who made the offer cannot wait that long; the offer goes on. */
        DECLINED("start-declined"),
        /** They can, and with that the offer is accepted. */
        AGREED("start-agreed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code, in events and over FHIR. */
        public String code() {
            return code;
        }

        boolean isAboutStart() {
            return this == PROPOSAL || this == DECLINED || this == AGREED;
        }
    }
}
