package nl.samenspoed.app.placement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * Every service of a kind, ready for matching as what it is; how it stands is added by each search.
 * Made once for each network: it costs tens of times what a search costs, and the network changes a
 * few times a day.
 */
class NetworkPlaces {

    private volatile Prepared prepared = new Prepared(null, Map.of());

    private record Prepared(@Nullable NetworkSnapshot network, Map<String, Candidates> kinds) {}

    /** What nobody asked about in this network yet is prepared now. */
    Candidates ofKind(NetworkSnapshot network, String kind) {
        var now = prepared;
        if (now.network() != network) {
            now = new Prepared(network, new ConcurrentHashMap<>());
            prepared = now;
        }
        return now.kinds()
                .computeIfAbsent(
                        kind, asked -> prepare(network, network.listServicesOfKind(asked)));
    }

    static Candidates prepare(NetworkSnapshot network, List<ServiceEntry> services) {
        return Matching.matcher()
                .prepare(
                        services.stream()
                                .map(service -> ServiceAsCandidate.unasked(network, service))
                                .toList(),
                        GreatCircle.standard());
    }
}
