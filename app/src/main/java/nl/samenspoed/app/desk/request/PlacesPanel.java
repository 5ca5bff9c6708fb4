package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The places that were found, best first, and those that were left out.
 *
 * @param kind name of what is sought
 * @param clock minutes they have to answer, when nobody says otherwise
 * @param agreed the rules that asking follows, as sentences with their version
 * @param clockAgreed whether nobody may give another clock
 * @param ladder the steps that one press would set going; empty when there are none
 * @param ladderAgreed the agreed rule that these steps are, as a sentence; empty for a setting
 * @param adviceFirst the agreed rule that others are asked for advice first, as a sentence, while
 *     that was not done; empty otherwise
 * @param shortfall what is missing when too little fits; empty when enough does
 */
public record PlacesPanel(
        String kind,
        long clock,
        List<String> agreed,
        boolean clockAgreed,
        String shortfall,
        List<Row> rows,
        List<LeftOut> leftOut,
        List<String> ladder,
        String ladderAgreed,
        String adviceFirst) {

    static final PlacesPanel NOTHING =
            new PlacesPanel("", 0, List.of(), false, "", List.of(), List.of(), List.of(), "", "");

    PlacesPanel with(List<String> steps, String rule) {
        return new PlacesPanel(
                kind,
                clock,
                agreed,
                clockAgreed,
                shortfall,
                rows,
                leftOut,
                steps,
                rule,
                adviceFirst);
    }

    PlacesPanel afterAdvice(String rule) {
        return new PlacesPanel(
                kind,
                clock,
                agreed,
                clockAgreed,
                shortfall,
                rows,
                leftOut,
                ladder,
                ladderAgreed,
                rule);
    }

    /**
     * What is known of the room a place has.
     *
     * @param observedAt null when nothing was ever reported
     */
    public record Room(
            String word,
            Tone tone,
            @Nullable Integer free,
            @Nullable Integer total,
            @Nullable Instant observedAt) {}

    /**
     * @param reasons three things that speak for it
     * @param remarks what must be seen before it is chosen
     * @param kept how often it could when it said so, in words; empty when too little is known
     * @param offered whether it has been asked and has not answered
     */
    public record Row(
            String service,
            String name,
            String where,
            Room room,
            long minutes,
            List<String> reasons,
            List<String> remarks,
            String kept,
            boolean offered) {}

    /**
     * @param why the first rule it broke; it may be asked all the same
     */
    public record LeftOut(
            String service,
            String name,
            String where,
            Room room,
            long minutes,
            String why,
            boolean offered) {}
}
