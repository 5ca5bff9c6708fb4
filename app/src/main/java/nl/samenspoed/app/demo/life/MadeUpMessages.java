package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.network.OpeningHours;

/** What systems of the demo send, in the shape of each format; of nobody. */
final class MadeUpMessages {

    static final int BEDS = 20;

    private static final DateTimeFormatter HL7 = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");

    private MadeUpMessages() {}

    /** How the sender calls the service. */
    static String code(FeedFormat format) {
        return switch (format) {
            case LPZ -> "2.16.528.1.1007.3.3.9999001/ELV";
            case HAVE -> "NL-9999002/ELV";
            case CSV -> "ELV";
            case ADT -> "3B";
        };
    }

    static String figure(FeedFormat format, RandomGenerator chance, Instant now) {
        int free = chance.nextInt(5);
        var at = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return switch (format) {
            case LPZ ->
                    """
                    [{"oid": "2.16.528.1.1007.3.3.9999001", "locatie": "Demo", "beschikbaarheid": [
                      {"afdeling": "ELV", "status": "open", "vrij": %d, "totaal": 24, "open": %d,
                       "bezet": %d, "tijd": "%s"}]}]
                    """
                            .formatted(free, BEDS, BEDS - free, at);
            case HAVE ->
                    """
                    <have:have xmlns:have="urn:oasis:names:tc:emergency:edxl:have:2.0"><have:organization>
                      <have:facility>
                        <have:facilityID>NL-9999002</have:facilityID>
                        <have:lastUpdateTime>%4$s</have:lastUpdateTime>
                        <have:services><have:serviceListItem>
                          <have:serviceTaxonomyKeyValue>ELV</have:serviceTaxonomyKeyValue>
                          <have:serviceBedCapacity>
                            <have:availableCount>%1$d</have:availableCount>
                            <have:baselineCount>24</have:baselineCount>
                            <have:staffedCount>%2$d</have:staffedCount>
                            <have:occupiedCount>%3$d</have:occupiedCount>
                          </have:serviceBedCapacity>
                        </have:serviceListItem></have:services>
                      </have:facility></have:organization></have:have>
                    """
                            .formatted(free, BEDS, BEDS - free, at);
            case CSV ->
                    """
                    code;free;total;staffed;occupied;observed_at
                    ELV;%d;24;%d;%d;%s
                    """
                            .formatted(free, BEDS, BEDS - free, at);
            case ADT -> throw new IllegalArgumentException("ADT tells of visits");
        };
    }

    /**
     * @param event A01, A02 or A03
     */
    static String visit(
            String event, String visit, String token, RandomGenerator chance, Instant now) {
        return """
        MSH|^~\\&|EPD|DEMO|SAMENSPOED|DEMO|%3$s|%4$s|ADT^%1$s|%5$s|P|2.5
        EVN|%1$s|%3$s
        PV1|1|I|3B^%6$d^1|||3B^1^1|||||||||||||%2$s
        """
                .formatted(
                        event,
                        visit,
                        HL7.format(now.atZone(OpeningHours.ZONE)),
                        token,
                        "D" + Long.toHexString(chance.nextLong()),
                        1 + chance.nextInt(BEDS))
                .replace("\n", "\r");
    }
}
