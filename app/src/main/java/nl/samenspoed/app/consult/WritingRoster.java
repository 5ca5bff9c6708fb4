package nl.samenspoed.app.consult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a roster as the file that {@link ReadingRoster} reads. */
final class WritingRoster {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private WritingRoster() {}

    static String write(List<Shift> shifts, NetworkSnapshot network) {
        var text = new StringBuilder();
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setRecordSeparator('\n')
                        .setHeader(ReadingRoster.COLUMNS.toArray(String[]::new))
                        .get();
        try (var printer = new CSVPrinter(text, format)) {
            for (var shift : shifts) {
                var start = shift.startsAt().atZone(OpeningHours.ZONE);
                printer.printRecord(
                        network.findOrganisation(shift.organisation())
                                .map(Organisation::code)
                                .orElse(""),
                        shift.discipline(),
                        shift.name(),
                        start.toLocalDate(),
                        TIME.format(start),
                        TIME.format(shift.endsAt().atZone(OpeningHours.ZONE)),
                        shift.manner().code(),
                        shift.phone() == null ? "" : shift.phone());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
