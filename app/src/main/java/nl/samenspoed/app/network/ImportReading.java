package nl.samenspoed.app.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspoed.app.network.CsvText.Cells;

/**
 * Reads a set of CSV files against what the register holds: first the cells of all files, so that
 * every code is known, then the entries they make.
 */
final class ImportReading {

    private static final List<Sheet> SHEETS = sheets();

    private final NetworkContent content;
    private final Problems problems = new Problems();
    private final Map<Sheet, Map<String, Cells>> rows = new HashMap<>();
    private final List<NetworkEntry> entries = new ArrayList<>();

    ImportReading(NetworkContent content) {
        this.content = content;
    }

    private static List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>(NetworkTable.ALL);
        sheets.add(HoursSheet.SHEET);
        sheets.add(ExceptionSheet.SHEET);
        return List.copyOf(sheets);
    }

    Problems problems() {
        return problems;
    }

    /** Every entry that the files describe, whether or not it changes. */
    List<NetworkEntry> entries() {
        return entries;
    }

    ImportReading read(NetworkFiles files) {
        readEachByItself(files);
        if (problems.isEmpty()) {
            CapacityRules.refuse(content, entries, this::lineOf, problems);
        }
        SharedIdentifiers.refuse(content, entries, this::lineOf, problems);
        return this;
    }

    /** Without looking whether what came fits beside what is kept. */
    ImportReading readEachByItself(NetworkFiles files) {
        for (String file : files.content().keySet()) {
            if (!Sheet.ALL.contains(file)) {
                problems.add(file, 0, "", NetworkRefusal.UNKNOWN_FILE, Sheet.ALL);
            }
        }
        for (Sheet sheet : SHEETS) {
            byte[] bytes = files.content().get(sheet.file());
            rows.put(sheet, bytes == null ? Map.of() : byKey(sheet, bytes));
        }
        for (NetworkTable<?> table : NetworkTable.ALL) {
            if (table != NetworkTable.SERVICE) {
                rows(table).values().forEach(cells -> readEntry(table, table, cells));
            }
        }
        readServices();
        return this;
    }

    private Map<String, Cells> byKey(Sheet sheet, byte[] bytes) {
        Map<String, Cells> byKey = new LinkedHashMap<>();
        for (Cells cells : CsvText.read(sheet, bytes, problems)) {
            String key = key(sheet, cells);
            Cells before = byKey.putIfAbsent(key, cells);
            if (before != null) {
                problems.add(
                        sheet.file(),
                        cells.line(),
                        sheet.columns().getFirst(),
                        NetworkRefusal.DUPLICATE,
                        key,
                        sheet.file() + ":" + before.line());
            }
        }
        return byKey;
    }

    private static String key(Sheet sheet, Cells cells) {
        List<String> columns = sheet.columns().subList(0, sheet.keyColumns());
        return String.join(
                " ", columns.stream().map(column -> cells.values().get(column)).toList());
    }

    private Map<String, Cells> rows(Sheet sheet) {
        return rows.getOrDefault(sheet, Map.of());
    }

    private boolean knows(Sheet sheet, String code) {
        return rows(sheet).containsKey(code) || content.knows(sheet, code);
    }

    private Row row(Sheet sheet, Cells cells) {
        return new Row(
                sheet.file(), cells.line(), cells.values(), Revision.NONE, this::knows, problems);
    }

    private void readEntry(NetworkTable<?> table, Sheet sheet, Cells cells) {
        int before = problems.size();
        NetworkEntry entry = table.read(row(sheet, cells));
        if (problems.size() == before) {
            entries.add(entry);
        }
    }

    /** A service is the sum of what is kept and what up to three files say about it. */
    private void readServices() {
        Map<String, List<Cells>> exceptions = new HashMap<>();
        Set<String> touched = new HashSet<>(rows(NetworkTable.SERVICE).keySet());
        rows(HoursSheet.SHEET).values().forEach(cells -> touched.add(checkHours(cells)));
        for (Cells cells : rows(ExceptionSheet.SHEET).values()) {
            String service = checkException(cells);
            touched.add(service);
            exceptions.computeIfAbsent(service, _ -> new ArrayList<>()).add(cells);
        }
        if (!problems.isEmpty()) {
            rows(NetworkTable.SERVICE).values().forEach(this::checkService);
            return;
        }
        touched.stream()
                .sorted()
                .forEach(code -> readService(code, exceptions.getOrDefault(code, List.of())));
    }

    private String checkHours(Cells cells) {
        Row row = row(HoursSheet.SHEET, cells);
        HoursSheet.read(row);
        return row.reference("service", NetworkTable.SERVICE);
    }

    private String checkException(Cells cells) {
        Row row = row(ExceptionSheet.SHEET, cells);
        ExceptionSheet.apply(row, new TreeMap<>());
        return row.reference("service", NetworkTable.SERVICE);
    }

    /** Finds what is wrong with the service when the files cannot be joined anyway. */
    private void checkService(Cells cells) {
        Map<String, String> joined = new HashMap<>(cells.values());
        joined.put("weekly", "24/7");
        joined.put("holidays", "as-weekly");
        NetworkTable.SERVICE.read(row(NetworkTable.SERVICE, new Cells(cells.line(), joined)));
        refuseWithoutHours(cells.values().getOrDefault("code", ""), cells);
    }

    private void readService(String code, List<Cells> exceptions) {
        Cells written = rows(NetworkTable.SERVICE).get(code);
        Cells hours = rows(HoursSheet.SHEET).get(code);
        Map<String, String> joined = new LinkedHashMap<>();
        Map<String, String> kept = content.cells(NetworkTable.SERVICE, code);
        joined.putAll(kept == null ? Map.of() : kept);
        joined.putAll(written == null ? Map.of() : written.values());
        joined.putAll(hours == null ? Map.of() : hours.values());
        joined.put("exceptions", joinExceptions(joined.getOrDefault("exceptions", ""), exceptions));
        if (written == null || !refuseWithoutHours(code, written)) {
            long line = written == null ? 0 : written.line();
            readEntry(NetworkTable.SERVICE, NetworkTable.SERVICE, new Cells(line, joined));
        }
    }

    private boolean refuseWithoutHours(String code, Cells written) {
        boolean without =
                !rows(HoursSheet.SHEET).containsKey(code)
                        && content.find(NetworkTable.SERVICE, code).isEmpty();
        if (without) {
            problems.add(
                    NetworkTable.SERVICE.file(),
                    written.line(),
                    "code",
                    NetworkRefusal.NO_HOURS,
                    code);
        }
        return without;
    }

    private String joinExceptions(String kept, List<Cells> rows) {
        if (rows.isEmpty()) {
            return kept;
        }
        Row before = row(ExceptionSheet.SHEET, new Cells(0, Map.of("exceptions", kept)));
        var exceptions = ExceptionSheet.readAll(before);
        rows.forEach(cells -> ExceptionSheet.apply(row(ExceptionSheet.SHEET, cells), exceptions));
        return ExceptionSheet.text(exceptions);
    }

    private long lineOf(String organisation) {
        return lineOf(NetworkTable.ORGANISATION, organisation);
    }

    private long lineOf(Sheet sheet, String code) {
        Cells cells = rows(sheet).get(code);
        return cells == null ? 0 : cells.line();
    }
}
