package nl.samenspoed.app.demo.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.samenspoed.app.network.Position;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The facts of one municipality. */
record Town(
        String code,
        String name,
        String safetyRegion,
        String region,
        Position position,
        int inhabitants,
        double squareKilometres) {

    static final Comparator<Town> LARGEST_FIRST =
            Comparator.comparingInt(Town::inhabitants).reversed().thenComparing(Town::code);

    private static final String FACTS = "/demo/network/municipalities.csv";

    /** Every municipality, in the order of the file. */
    static List<Town> all() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        var facts = Objects.requireNonNull(Town.class.getResourceAsStream(FACTS), FACTS);
        try (var reader = new InputStreamReader(facts, UTF_8)) {
            return format.parse(reader).stream().map(Town::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Town of(CSVRecord facts) {
        return new Town(
                facts.get("code"),
                facts.get("name"),
                facts.get("safety_region_code"),
                facts.get("roaz_region_approximate"),
                new Position(
                        Double.parseDouble(facts.get("latitude")),
                        Double.parseDouble(facts.get("longitude"))),
                Integer.parseInt(facts.get("inhabitants_2021")),
                Double.parseDouble(facts.get("area_km2")));
    }
}
