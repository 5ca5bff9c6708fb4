package nl.samenspoed.app.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Holds that a number of a national register names one organisation, wherever it came from. */
final class SharedIdentifiers {

    private final Map<String, Organisation> incoming = new TreeMap<>();
    private final Map<String, Organisation> after = new TreeMap<>();
    private final ToLongFunction<String> lineOf;
    private final Problems problems;

    private SharedIdentifiers(ToLongFunction<String> lineOf, Problems problems) {
        this.lineOf = lineOf;
        this.problems = problems;
    }

    /** Refuses entries that would take over a number of another organisation. */
    static void refuse(
            NetworkContent content,
            Collection<? extends NetworkEntry> entries,
            ToLongFunction<String> lineOf,
            Problems problems) {
        SharedIdentifiers check = new SharedIdentifiers(lineOf, problems);
        put(content.all(NetworkTable.ORGANISATION).values(), check.after);
        put(entries, check.incoming);
        check.after.putAll(check.incoming);
        check.refuse("ura", Organisation::ura);
        check.refuse("agb", Organisation::agb);
    }

    private static void put(
            Collection<? extends NetworkEntry> entries, Map<String, Organisation> organisations) {
        for (NetworkEntry entry : entries) {
            if (entry instanceof Organisation organisation) {
                organisations.put(organisation.code(), organisation);
            }
        }
    }

    private void refuse(String column, Function<Organisation, @Nullable String> identifier) {
        Map<String, String> owners = new HashMap<>();
        for (Organisation organisation : after.values()) {
            String number = identifier.apply(organisation);
            String owner = number == null ? null : owners.putIfAbsent(number, organisation.code());
            if (number != null && owner != null) {
                refuse(column, number, organisation.code(), owner);
            }
        }
    }

    private void refuse(String column, String number, String code, String owner) {
        boolean ownerCame = !incoming.containsKey(code);
        String wrong = ownerCame ? owner : code;
        problems.add(
                NetworkTable.ORGANISATION.file(),
                lineOf.applyAsLong(wrong),
                column,
                NetworkRefusal.DUPLICATE,
                number,
                ownerCame ? code : owner);
    }
}
