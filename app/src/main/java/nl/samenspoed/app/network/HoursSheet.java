package nl.samenspoed.app.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;

/** The file with the week of each service. */
final class HoursSheet implements Sheet {

    static final HoursSheet SHEET = new HoursSheet();

    private static final Map<String, HolidayRule> RULES =
            new TreeMap<>(
                    Map.of(
                            "as-weekly", HolidayRule.AS_WEEKLY,
                            "as-sunday", HolidayRule.AS_SUNDAY,
                            "open", HolidayRule.OPEN,
                            "closed", HolidayRule.CLOSED));

    /** Thousands of services share a handful of weeks. */
    private static final Map<String, OpeningHours> READ_BEFORE = new ConcurrentHashMap<>();

    @Override
    public String file() {
        return "opening_hours.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("service", "weekly", "holidays");
    }

    static OpeningHours read(Row row) {
        HolidayRule rule = row.choice("holidays", RULES, HolidayRule.AS_WEEKLY);
        return row.hours("weekly", text -> parse(text, rule), OpeningHours.ALWAYS);
    }

    private static OpeningHours parse(String text, HolidayRule rule) {
        String key = rule + " " + text;
        OpeningHours known = READ_BEFORE.get(key);
        if (known != null) {
            return known;
        }
        OpeningHours read = OpeningHours.parse(text, rule);
        if (READ_BEFORE.size() < 1_000) {
            READ_BEFORE.put(key, read);
        }
        return read;
    }

    static String text(HolidayRule rule) {
        return switch (rule) {
            case AS_WEEKLY -> "as-weekly";
            case AS_SUNDAY -> "as-sunday";
            case OPEN -> "open";
            case CLOSED -> "closed";
        };
    }
}
