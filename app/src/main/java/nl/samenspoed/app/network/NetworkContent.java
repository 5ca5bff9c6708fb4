package nl.samenspoed.app.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entries of the register by code, as far as the one who changes them needs. */
final class NetworkContent {

    private final Map<NetworkTable<?>, SortedMap<String, NetworkEntry>> entries = new HashMap<>();
    private final Codes codes = new Codes();

    NetworkContent(Collection<? extends NetworkEntry> content) {
        NetworkTable.ALL.forEach(table -> entries.put(table, new TreeMap<>()));
        content.forEach(this::put);
    }

    void put(NetworkEntry entry) {
        all(NetworkTable.of(entry)).put(entry.code(), entry);
        codes.add(entry);
    }

    SortedMap<String, NetworkEntry> all(NetworkTable<?> table) {
        SortedMap<String, NetworkEntry> all = entries.get(table);
        if (all == null) {
            throw new IllegalStateException("table " + table.file() + " is missing in the list");
        }
        return all;
    }

    Optional<NetworkEntry> find(NetworkTable<?> table, String code) {
        return Optional.ofNullable(all(table).get(code));
    }

    boolean knows(Sheet sheet, String code) {
        return sheet instanceof NetworkTable<?> table && all(table).containsKey(code);
    }

    Map<String, String> cells(NetworkEntry entry) {
        return NetworkTable.of(entry).cells(entry, codes);
    }

    /** The cells kept under this code, or null. */
    @Nullable Map<String, String> cells(NetworkTable<?> table, String code) {
        return find(table, code).map(this::cells).orElse(null);
    }
}
