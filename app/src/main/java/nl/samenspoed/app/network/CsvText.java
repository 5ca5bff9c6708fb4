package nl.samenspoed.app.network;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Takes a CSV file apart into cells by column, and puts it together again. */
final class CsvText {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setRecordSeparator('\n')
                    .setIgnoreEmptyLines(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .get();

    private final Sheet sheet;
    private final Problems problems;

    private CsvText(Sheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The cells of a row, and the line it begins on. */
    record Cells(long line, Map<String, String> values) {}

    static List<Cells> read(Sheet sheet, byte[] content, Problems problems) {
        CsvText reading = new CsvText(sheet, problems);
        return reading.decode(content).map(reading::rows).orElse(List.of());
    }

    private void refuse(long line, String column, NetworkRefusal code, Object... details) {
        problems.add(sheet.file(), line, column, code, details);
    }

    private Optional<String> decode(byte[] content) {
        if (content.length > NetworkFiles.MOST_BYTES) {
            refuse(0, "", NetworkRefusal.TOO_BIG, content.length, NetworkFiles.MOST_BYTES);
            return Optional.empty();
        }
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        if (decoder.decode(bytes, text, true).isError()) {
            refuse(lineAt(content, bytes.position()), "", NetworkRefusal.BAD_ENCODING);
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private static long lineAt(byte[] content, int position) {
        long line = 1;
        for (int index = 0; index < position; index++) {
            if (content[index] == '\n') {
                line++;
            }
        }
        return line;
    }

    private List<Cells> rows(String text) {
        List<Cells> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser =
                CSVParser.builder().setFormat(FORMAT).setReader(new StringReader(text)).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? header(records.next()) : missingHeader();
            while (!header.isEmpty() && records.hasNext()) {
                line = parser.getCurrentLineNumber() + 1;
                CSVRecord record = records.next();
                cells(header, beginning(record, parser), record).ifPresent(rows::add);
            }
        } catch (IOException | UncheckedIOException broken) {
            refuse(line, "", NetworkRefusal.BAD_CSV, String.valueOf(broken.getMessage()));
        }
        return rows;
    }

    /** The parser has counted to the end of the record; a cell may hold line ends. */
    private static long beginning(CSVRecord record, CSVParser parser) {
        long within = record.stream().flatMap(String::lines).count() - countNonEmpty(record);
        return parser.getCurrentLineNumber() - within;
    }

    private static long countNonEmpty(CSVRecord record) {
        return record.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private List<String> missingHeader() {
        sheet.columns().forEach(column -> refuse(1, column, NetworkRefusal.MISSING_COLUMN));
        return List.of();
    }

    /** The columns in the order of the file; empty when they are not those of the sheet. */
    private List<String> header(CSVRecord record) {
        List<String> found = record.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String column : found) {
            if (!sheet.columns().contains(column)) {
                refuse(1, column, NetworkRefusal.UNKNOWN_COLUMN);
                good = false;
            } else if (!seen.add(column)) {
                refuse(1, column, NetworkRefusal.DUPLICATE, column, sheet.file() + ":1");
                good = false;
            }
        }
        for (String column : sheet.columns()) {
            if (!found.contains(column)) {
                refuse(1, column, NetworkRefusal.MISSING_COLUMN);
                good = false;
            }
        }
        return good ? found : List.of();
    }

    private Optional<Cells> cells(List<String> header, long line, CSVRecord record) {
        if (record.size() != header.size()) {
            refuse(line, "", NetworkRefusal.WRONG_NUMBER_OF_CELLS, record.size(), header.size());
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            values.put(header.get(column), record.get(column).strip());
        }
        return Optional.of(new Cells(line, values));
    }

    static String write(Sheet sheet, Stream<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(sheet.columns());
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
