package nl.samenspoed.app.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who sends HL7 v2 messages, and in which of their fields stands what we count.
 *
 * @param application of the sender, as in MSH-3
 * @param facility of the sender, as in MSH-4
 * @param unit path of the nursing unit where the patient lies now
 * @param prior path of the nursing unit where the patient lay before
 * @param bed paths of the bed within the unit, joined with {@code +}
 * @param visit path of the number of the visit
 */
record AdtNames(
        String application, String facility, String unit, String prior, String bed, String visit) {

    static final AdtNames USUAL =
            new AdtNames("", "", "PV1-3-1", "PV1-6-1", "PV1-3-2+PV1-3-3", "PV1-19-1");

    /** A segment, a field, and perhaps a component and a subcomponent. */
    private static final Pattern PATH = Pattern.compile("[A-Z][A-Z0-9]{2}(-\\d{1,2}){1,3}");

    /** Our field and theirs, in order. */
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("application", application);
        names.put("facility", facility);
        names.put("unit", unit);
        names.put("prior", prior);
        names.put("bed", bed);
        names.put("visit", visit);
        return names;
    }

    static AdtNames of(Map<String, String> names) {
        return new AdtNames(
                names.getOrDefault("application", ""),
                names.getOrDefault("facility", ""),
                names.getOrDefault("unit", ""),
                names.getOrDefault("prior", ""),
                names.getOrDefault("bed", ""),
                names.getOrDefault("visit", ""));
    }

    /** Our names of those that lead to no field. */
    List<String> wrongPaths() {
        return names().entrySet().stream()
                .filter(name -> !List.of("application", "facility").contains(name.getKey()))
                .filter(name -> !isPath(name.getKey(), name.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isPath(String name, String paths) {
        var each = List.of(paths.split("\\+", -1));
        return (name.equals("bed") || each.size() == 1)
                && each.stream().allMatch(path -> PATH.matcher(path).matches());
    }
}
