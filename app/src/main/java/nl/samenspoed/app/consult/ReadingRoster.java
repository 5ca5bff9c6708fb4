package nl.samenspoed.app.consult;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.ImportError;
import nl.samenspoed.app.network.Organisation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a roster and finds everything that is wrong with it, not only the first. */
final class ReadingRoster {

    static final String FILE = "roster.csv";
    static final List<String> COLUMNS =
            List.of(
                    "organisation",
                    "discipline",
                    "name",
                    "date",
                    "from",
                    "until",
                    "manner",
                    "phone");
    private static final int MOST_BYTES = 5_000_000;
    private static final int LONGEST = 200;

    private final Function<String, Optional<Organisation>> organisations;
    private final Predicate<Organisation> ours;
    private final List<Discipline> disciplines;
    private final Whose whose;
    private final List<ImportError> errors = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<String, List<Shift>> byName = new HashMap<>();

    /** The account of somebody of this name, discipline and organisation. */
    interface Whose {
        @Nullable PersonId person(Discipline discipline, Organisation organisation, String name);
    }

    /**
     * @param organisations by their code
     * @param ours whether whoever brings the file plans there
     */
    ReadingRoster(
            Function<String, Optional<Organisation>> organisations,
            Predicate<Organisation> ours,
            List<Discipline> disciplines,
            Whose whose) {
        this.organisations = organisations;
        this.ours = ours;
        this.disciplines = disciplines;
        this.whose = whose;
    }

    List<ImportError> errors() {
        return errors;
    }

    List<Shift> shifts() {
        return shifts;
    }

    ReadingRoster read(byte[] content) {
        if (content.length > MOST_BYTES) {
            refuse(0, "", ConsultRefusal.ROSTER_TOO_BIG, MOST_BYTES);
            return this;
        }
        var rows = rows(content);
        if (rows.isEmpty()) {
            if (errors.isEmpty()) {
                refuse(0, "", ConsultRefusal.ROSTER_EMPTY);
            }
            return this;
        }
        var header = Arrays.asList(rows.getFirst().values());
        COLUMNS.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> refuse(1, column, ConsultRefusal.ROSTER_COLUMN));
        header.stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column -> refuse(1, column, ConsultRefusal.ROSTER_UNKNOWN_COLUMN));
        if (errors.isEmpty()) {
            long line = 1;
            for (var row : rows.subList(1, rows.size())) {
                line++;
                read(new Line(line, header, row));
            }
        }
        return this;
    }

    private List<CSVRecord> rows(byte[] content) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))
                    .getRecords();
        } catch (CharacterCodingException notText) {
            refuse(0, "", ConsultRefusal.ROSTER_NO_TEXT);
        } catch (IOException | UncheckedIOException broken) {
            refuse(0, "", ConsultRefusal.ROSTER_NO_TEXT);
        }
        return List.of();
    }

    private record Line(long number, List<String> header, CSVRecord row) {

        String cell(String column) {
            int at = header.indexOf(column);
            return at < row.size() ? row.get(at).strip() : "";
        }
    }

    private void read(Line line) {
        var before = errors.size();
        var organisation = organisation(line);
        var discipline = discipline(line);
        var name = text(line, "name");
        var hours = hours(line);
        var manner = manner(line);
        var phone = line.cell("phone");
        if (errors.size() > before
                || organisation == null
                || discipline == null
                || hours == null
                || manner == null) {
            return;
        }
        add(
                line,
                new Shift(
                        organisation.id(),
                        discipline.code(),
                        whose.person(discipline, organisation, name),
                        name,
                        manner,
                        phone.isEmpty() ? null : phone,
                        hours.start(),
                        hours.end()));
    }

    private void add(Line line, Shift shift) {
        var same =
                byName.computeIfAbsent(
                        shift.organisation() + " " + shift.name().toLowerCase(Locale.ROOT),
                        who -> new ArrayList<>());
        if (same.stream().anyMatch(shift::overlaps)) {
            refuse(line.number(), "from", ConsultRefusal.ROSTER_OVERLAP);
        } else {
            shifts.add(shift);
            same.add(shift);
        }
    }

    private @Nullable Organisation organisation(Line line) {
        var found = organisations.apply(line.cell("organisation"));
        if (found.isEmpty()) {
            refuse(line.number(), "organisation", ConsultRefusal.ROSTER_ORGANISATION);
            return null;
        }
        if (!ours.test(found.get())) {
            refuse(line.number(), "organisation", ConsultRefusal.ROSTER_NOT_YOURS);
            return null;
        }
        return found.get();
    }

    private @Nullable Discipline discipline(Line line) {
        var code = line.cell("discipline");
        var found = disciplines.stream().filter(one -> one.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            refuse(line.number(), "discipline", ConsultRefusal.UNKNOWN_DISCIPLINE, code);
        }
        return found.orElse(null);
    }

    private String text(Line line, String column) {
        var text = line.cell(column);
        if (text.isEmpty() || text.length() > LONGEST) {
            refuse(line.number(), column, ConsultRefusal.ROSTER_TEXT, LONGEST);
        }
        return text;
    }

    private @Nullable Manner manner(Line line) {
        var found =
                Arrays.stream(Manner.values())
                        .filter(one -> one.code().equals(line.cell("manner")))
                        .findFirst();
        if (found.isEmpty()) {
            refuse(line.number(), "manner", ConsultRefusal.ROSTER_MANNER);
        }
        return found.orElse(null);
    }

    private @Nullable LocalHours hours(Line line) {
        var day = parsed(line, "date", LocalDate::parse, ConsultRefusal.ROSTER_DATE);
        var from = parsed(line, "from", LocalTime::parse, ConsultRefusal.ROSTER_TIME);
        var until = parsed(line, "until", LocalTime::parse, ConsultRefusal.ROSTER_TIME);
        if (day == null || from == null || until == null) {
            return null;
        }
        var hours = new LocalHours(day, from, until);
        if (!hours.exist()) {
            refuse(line.number(), "from", ConsultRefusal.ROSTER_SKIPPED_HOUR);
            return null;
        }
        return hours;
    }

    private <T> @Nullable T parsed(
            Line line, String column, Function<String, T> parse, ConsultRefusal otherwise) {
        try {
            return parse.apply(line.cell(column));
        } catch (DateTimeException wrong) {
            refuse(line.number(), column, otherwise);
            return null;
        }
    }

    private void refuse(long line, String column, ConsultRefusal code, Object... details) {
        errors.add(new ImportError(FILE, line, column, Refusal.of(code, details)));
    }
}
