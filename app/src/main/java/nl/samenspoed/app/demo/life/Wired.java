package nl.samenspoed.app.demo.life;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.SubregionId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The few services of the demo whose system sends figures by itself, one for each format; away from
 * where the demo people work, who report by hand.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Wired {

    private final Network network;
    private final DemoPeople people;

    Wired(Network network, DemoPeople people) {
        this.network = network;
        this.people = people;
    }

    record Sender(FeedFormat format, ServiceEntry service) {}

    List<Sender> senders() {
        var snapshot = network.snapshot();
        var homes = elsewhere(snapshot, "elv-low");
        var wards = elsewhere(snapshot, "ward-internal");
        return Stream.of(
                        sender(FeedFormat.LPZ, homes, 0),
                        sender(FeedFormat.HAVE, homes, 1),
                        sender(FeedFormat.CSV, homes, 2),
                        sender(FeedFormat.ADT, wards, 0))
                .flatMap(some -> some)
                .toList();
    }

    private List<ServiceEntry> elsewhere(NetworkSnapshot snapshot, String kind) {
        return snapshot.listServicesOfKind(kind).stream()
                .filter(snapshot::isActive)
                .filter(service -> !isHere(snapshot.subregionOf(service).id()))
                .sorted(Comparator.comparing(ServiceEntry::code))
                .toList();
    }

    private boolean isHere(SubregionId subregion) {
        return people.subregion().filter(subregion::equals).isPresent();
    }

    private static Stream<Sender> sender(FeedFormat format, List<ServiceEntry> among, int which) {
        return among.stream().skip(which).limit(1).map(service -> new Sender(format, service));
    }
}
