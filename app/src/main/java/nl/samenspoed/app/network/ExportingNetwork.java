package nl.samenspoed.app.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the whole register as the CSV files that {@link ImportingNetwork} reads. */
@Component
public class ExportingNetwork {

    private final Network network;

    ExportingNetwork(Network network) {
        this.network = network;
    }

    public NetworkFiles run() {
        return filesOf(network.snapshot().entries().toList());
    }

    /** The files that describe these entries, in the order of their codes. */
    public static NetworkFiles filesOf(Collection<? extends NetworkEntry> entries) {
        NetworkContent content = new NetworkContent(entries);
        Map<String, String> texts = new TreeMap<>();
        for (NetworkTable<?> table : NetworkTable.ALL) {
            texts.put(table.file(), CsvText.write(table, rows(content, table, table)));
        }
        NetworkTable<ServiceEntry> services = NetworkTable.SERVICE;
        texts.put(
                HoursSheet.SHEET.file(),
                CsvText.write(HoursSheet.SHEET, rows(content, services, HoursSheet.SHEET)));
        texts.put(
                ExceptionSheet.SHEET.file(),
                CsvText.write(ExceptionSheet.SHEET, exceptions(content)));
        return NetworkFiles.ofTexts(texts);
    }

    private static Stream<List<String>> rows(
            NetworkContent content, NetworkTable<?> table, Sheet sheet) {
        return content.all(table).values().stream()
                .map(content::cells)
                .map(cells -> sheet.columns().stream().map(column -> cell(cells, column)).toList());
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column.equals("service") ? "code" : column, "");
    }

    private static Stream<List<String>> exceptions(NetworkContent content) {
        return content.all(NetworkTable.SERVICE).values().stream()
                .map(ServiceEntry.class::cast)
                .flatMap(
                        service ->
                                service.hours().exceptions().entrySet().stream()
                                        .map(
                                                day ->
                                                        ExceptionSheet.cells(
                                                                service.code(),
                                                                day.getKey(),
                                                                day.getValue())));
    }
}
