package nl.samenspoed.app.feed;

import java.util.Optional;

/** What an event of HL7 v2 says of who lies where. */
enum AdtEffect {
    /** Lies where the message says, and nothing of the visit needs to be known. */
    ARRIVES,
    /** Lies where the message says; a visit that is going on. */
    LIES,
    /** Lies nowhere any more. */
    LEFT,
    /** Nothing that changes a count. */
    NOTHING;

    /**
     * The location in a cancellation is where the patient lies after it (HL7 v2 chapter 3), so a
     * cancelled transfer or discharge says the same as a transfer. What is not here may change who
     * lies where in ways that are not followed, so it is refused.
     */
    static Optional<AdtEffect> of(String event) {
        return switch (event) {
            case "A01" -> Optional.of(ARRIVES);
            case "A02", "A12", "A13" -> Optional.of(LIES);
            case "A03", "A11" -> Optional.of(LEFT);
            case "A04",
                    "A05",
                    "A08",
                    "A14",
                    "A15",
                    "A16",
                    "A25",
                    "A26",
                    "A27",
                    "A28",
                    "A31",
                    "A38" ->
                    Optional.of(NOTHING);
            default -> Optional.empty();
        };
    }
}
