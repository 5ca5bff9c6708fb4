package nl.samenspoed.app.desk.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param rows what each of them says
 * @param keep which of them to keep: {@code mine}, {@code other}, or nothing where they cannot be
 *     one
 */
public record Comparison(Patient mine, Patient other, List<Row> rows, @Nullable String keep) {

    private static final String REQUESTS = "same.requests";

    /**
     * @param label key of its name
     */
    public record Row(String label, String mine, String other) {

        /** Whether both say something, and not the same; requests are always of one of them. */
        public boolean differs() {
            return !label.equals(REQUESTS)
                    && !mine.isEmpty()
                    && !other.isEmpty()
                    && !mine.equals(other);
        }
    }

    /** What a record says besides the patient itself. */
    record Beside(List<WorkItem> requests, List<String> limits) {}

    static Comparison of(Patient mine, Beside ours, Patient other, Beside theirs, Words words) {
        var here = says(mine, ours, words);
        var there = says(other, theirs, words);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < here.size(); i++) {
            rows.add(
                    new Row(here.get(i).getKey(), here.get(i).getValue(), there.get(i).getValue()));
        }
        return new Comparison(mine, other, rows, keep(mine, other));
    }

    /** Whether it can only be this one: a number that was checked is kept. */
    public boolean mustKeep() {
        return isVerified(mine) || isVerified(other);
    }

    private static @Nullable String keep(Patient mine, Patient other) {
        if (isVerified(mine) && isVerified(other)) {
            return null;
        }
        if (isVerified(mine) || isVerified(other)) {
            return isVerified(mine) ? "mine" : "other";
        }
        return mine.details().identity().compareTo(other.details().identity()) <= 0
                ? "mine"
                : "other";
    }

    private static boolean isVerified(Patient patient) {
        return patient.details().bsnState() == BsnState.VERIFIED;
    }

    private static List<Map.Entry<String, String>> says(
            Patient patient, Beside beside, Words words) {
        var known = patient.details();
        var bsn = known.bsn();
        return List.of(
                row("same.identity", words.text("identity." + known.identity())),
                row("casework.intake.bsn", bsn == null ? "" : bsn.digits()),
                row("same.bsn-state", words.bsn(known.bsnState(), known.noBsn())),
                row("casework.intake.given-names", known.givenNames()),
                row("same.family-name", family(known)),
                row("casework.intake.birth-date", born(known)),
                row(
                        "casework.intake.gender",
                        known.gender() == Gender.UNKNOWN
                                ? ""
                                : words.text("gender." + known.gender())),
                row("casework.patient.phone", known.phone()),
                row("same.address", address(known, words)),
                row("casework.patient.gp", GpTyped.text(known, words)),
                row("limits.title", String.join("; ", beside.limits())),
                row(REQUESTS, requests(beside.requests(), words)));
    }

    private static Map.Entry<String, String> row(String label, @Nullable String says) {
        return Map.entry(label, says == null ? "" : says);
    }

    private static String family(PatientDetails known) {
        return joined(" ", known.prefix(), known.familyName());
    }

    private static String address(PatientDetails known, Words words) {
        return joined(
                ", ", known.address(), known.postcode(), words.municipality(known.municipality()));
    }

    private static String requests(List<WorkItem> requests, Words words) {
        return requests.stream()
                .map(
                        one ->
                                words.text(
                                        "same.request",
                                        String.valueOf(one.number()),
                                        one.headline()))
                .reduce((one, next) -> one + "; " + next)
                .orElse("");
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .reduce((one, next) -> one + between + next)
                .orElse("");
    }

    static String born(PatientDetails details) {
        var date = details.birthDate();
        return date == null ? "" : "%1$td-%1$tm-%1$tY".formatted(date);
    }

    static String who(Patient patient, Words words) {
        var born = born(patient.details());
        return joined(
                ", ",
                words.who(patient.line()),
                born.isEmpty() ? "" : words.text("casework.born", born));
    }
}
