package nl.samenspoed.app.administration.audit;

import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.audit.TrailEntry;

/** Writes entries of the trail as CSV, one column for each field of NEN 7513. */
final class TrailCsv {

    static final String HEAD =
            "id,at,action,outcome,person,person_name,role,organisation,on_behalf_of,via,origin,"
                    + "purpose,subject_kind,subject,patients,detail\r\n";

    private TrailCsv() {}

    static String line(TrailEntry entry) {
        return Stream.of(
                                entry.id(),
                                entry.at(),
                                entry.action(),
                                entry.outcome(),
                                entry.person(),
                                entry.personName(),
                                entry.role(),
                                entry.organisation(),
                                entry.onBehalfOf() == null ? "" : entry.onBehalfOf(),
                                entry.via(),
                                entry.origin(),
                                entry.purpose(),
                                entry.subjectKind(),
                                entry.subjectId() == null ? "" : entry.subjectId(),
                                entry.patients().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(" ")),
                                new TreeMap<>(entry.detail()))
                        .map(String::valueOf)
                        .map(TrailCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula is made plain text. */
    private static String cell(String value) {
        var safe = value.matches("[=+@-].*") ? "'" + value : value;
        return safe.matches("[^,\"\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
