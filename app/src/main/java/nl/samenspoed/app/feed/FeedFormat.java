package nl.samenspoed.app.feed;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages in which figures come in; {@code doc/feeds.md} shows each. */
public enum FeedFormat {
    /** JSON in the shape of the national platform LPZ. */
    LPZ(
            new Mapping(
                            "beschikbaarheid",
                            "oid+afdeling",
                            "vrij",
                            "totaal",
                            "open",
                            "bezet",
                            "tijd")
                    .names()),
    /** EDXL-HAVE 2.0. */
    HAVE(
            new Mapping(
                            "serviceListItem",
                            "facilityID+serviceTaxonomyKeyValue",
                            "serviceBedCapacity/availableCount",
                            "serviceBedCapacity/baselineCount",
                            "serviceBedCapacity/staffedCount",
                            "serviceBedCapacity/occupiedCount",
                            "lastUpdateTime")
                    .names()),
    /** Lines of text with a heading. */
    CSV(new Mapping("", "code", "free", "total", "staffed", "occupied", "observed_at").names()),
    /** HL7 v2 messages of who comes, moves and goes, from which occupied beds are counted. */
    ADT(AdtNames.USUAL.names());

    private final Map<String, String> usual;

    FeedFormat(Map<String, String> usual) {
        this.usual = Collections.unmodifiableMap(usual);
    }

    /** Last part of the address to send to. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How fields are called when the registration does not say otherwise. */
    public Map<String, String> usual() {
        return usual;
    }

    /** Whether it tells of single visits, which are counted here. */
    public boolean counts() {
        return switch (this) {
            case LPZ, HAVE, CSV -> false;
            case ADT -> true;
        };
    }

    static Optional<FeedFormat> find(String path) {
        return Arrays.stream(values()).filter(format -> format.path().equals(path)).findFirst();
    }

    /** Whether a body of this content type can be in this format. */
    boolean speaks(String contentType) {
        var type = contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return switch (this) {
            case LPZ -> type.equals("application/json") || type.endsWith("+json");
            case HAVE -> type.endsWith("/xml") || type.endsWith("+xml");
            case CSV -> type.equals("text/csv") || type.equals("text/plain");
            // Comes over MLLP, never here.
            case ADT -> false;
        };
    }
}
