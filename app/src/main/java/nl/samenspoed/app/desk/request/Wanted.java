package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.PatientSearch;

/** What typed words look for: a request by its number, or the requests of a patient. */
sealed interface Wanted {

    record Number(long number) implements Wanted {}

    /**
     * @param ways to read what was typed; each finds a patient of its own
     */
    record Patient(List<PatientSearch> ways) implements Wanted {}

    record Nothing() implements Wanted {}

    Pattern DIGITS = Pattern.compile("[0-9+][0-9 .()-]*");
    Pattern NUMBER = Pattern.compile("#?\\s*([0-9]{4,12})");
    Pattern DATE =
            Pattern.compile(
                    "[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{8}");
    int SHORTEST_PHONE = 9;
    int MOST_WORDS = 5;

    static Wanted read(String typed, LocalDate today) {
        var text = typed.strip();
        if (DIGITS.matcher(text).matches()) {
            return digits(text);
        }
        var number = NUMBER.matcher(text);
        return number.matches() ? new Number(Long.parseLong(number.group(1))) : named(text, today);
    }

    /**
     * A number that passes the eleven-test is a citizen service number, whatever else it may be.
     */
    private static Wanted digits(String text) {
        var bsn = Bsn.parse(text);
        if (bsn.isPresent()) {
            return new Patient(List.of(new PatientSearch(bsn.get(), null, null, null)));
        }
        var phone = PatientSearch.normalPhone(text);
        if (phone.length() >= SHORTEST_PHONE) {
            return new Patient(List.of(new PatientSearch(null, phone, null, null)));
        }
        var number = NUMBER.matcher(text);
        return number.matches() ? new Number(Long.parseLong(number.group(1))) : new Nothing();
    }

    private static Wanted named(String text, LocalDate today) {
        var date = DATE.matcher(text);
        if (!date.find()) {
            return new Nothing();
        }
        var born = BirthDates.parse(date.group(), today);
        var name = date.replaceFirst(" ").replace(',', ' ').strip();
        return born.isEmpty() || name.isEmpty()
                ? new Nothing()
                : new Patient(
                        familyNames(name).stream()
                                .map(family -> new PatientSearch(null, null, family, born.get()))
                                .toList());
    }

    /** "Johanna de Vries" may be recorded under "de Vries" or, with its prefix apart, "Vries". */
    private static List<String> familyNames(String name) {
        var words = name.split("\\s+");
        var names = new ArrayList<String>();
        for (int from = 0; from < words.length && from < MOST_WORDS; from++) {
            names.add(String.join(" ", List.of(words).subList(from, words.length)));
        }
        return names;
    }
}
