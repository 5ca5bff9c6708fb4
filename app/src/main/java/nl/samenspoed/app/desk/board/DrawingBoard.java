package nl.samenspoed.app.desk.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.BoardFilter;
import nl.samenspoed.app.capacity.BoardRow;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.desk.kind.KindShown;
import nl.samenspoed.app.desk.stop.DrawingStops;
import nl.samenspoed.app.desk.stop.ShownStops;
import nl.samenspoed.app.feed.Feeds;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.ServiceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is free beside where it is. */
@Component
class DrawingBoard {

    private final Capacity capacity;
    private final KindsOfCapacity kinds;
    private final Feeds feeds;
    private final Network network;
    private final DrawingStops stops;

    DrawingBoard(
            Capacity capacity,
            KindsOfCapacity kinds,
            Feeds feeds,
            Network network,
            DrawingStops stops) {
        this.capacity = capacity;
        this.kinds = kinds;
        this.feeds = feeds;
        this.network = network;
        this.stops = stops;
    }

    Area area(Actor actor, @Nullable String region, @Nullable String subregion) {
        return Area.of(network.snapshot(), actor, region, subregion);
    }

    BoardView board(Actor actor, Area area, @Nullable String wanted, String name) {
        var kinds = kinds(area);
        var kind = chosen(actor, kinds, wanted);
        var lines =
                kind == null
                        ? List.<BoardLine>of()
                        : lines(actor, area, kind.code()).stream()
                                .filter(line -> isNamed(line, name))
                                .toList();
        return new BoardView(area, kinds, kind, name, lines);
    }

    /** The same for the map: who may not see what is free still sees where services are. */
    BoardView places(Actor actor, Area area, @Nullable String wanted) {
        if (actor.may(Capability.SEE_CAPACITY)) {
            return board(actor, area, wanted, "");
        }
        var snapshot = network.snapshot();
        var kinds = kinds(area);
        var kind = chosen(actor, kinds, wanted);
        var lines =
                kind == null
                        ? List.<BoardLine>of()
                        : snapshot.listServicesOfKind(kind.code()).stream()
                                .map(
                                        s ->
                                                new BoardRow(
                                                        s,
                                                        snapshot.subregionOf(s),
                                                        new Availability.Never()))
                                .filter(row -> area.holds(row.subregion()))
                                .map(row -> line(actor, snapshot, row, List.of(), null, null))
                                .toList();
        return new BoardView(area, kinds, kind, "", lines);
    }

    /** One board for each kind, for who looks at all of them together. */
    List<BoardView> boards(Actor actor, Area area) {
        var kinds = kinds(area);
        var all =
                lines(actor, area, null).stream()
                        .collect(Collectors.groupingBy(line -> line.service().kind()));
        return kinds.stream()
                .map(kind -> new BoardView(area, kinds, kind, "", lines(all, kind)))
                .sorted(Comparator.comparingInt(BoardView::plenty))
                .toList();
    }

    private static List<BoardLine> lines(Map<String, List<BoardLine>> all, ServiceKind kind) {
        return all.getOrDefault(kind.code(), List.of());
    }

    private List<BoardLine> lines(Actor actor, Area area, @Nullable String kind) {
        var snapshot = network.snapshot();
        var filter = new BoardFilter(kind, area.regionId(), area.subregionId());
        var shown = stops.shown();
        var silences = feeds.silences();
        var rows = capacity.board(actor, filter);
        var known = kinds(rows);
        return rows.stream()
                .map(
                        row ->
                                line(
                                        actor,
                                        snapshot,
                                        row,
                                        known.getOrDefault(row.service().id(), List.of()),
                                        shown,
                                        silences.get(row.service().id())))
                .sorted(BoardLine.MOST_ROOM_FIRST)
                .toList();
    }

    private Map<ServiceId, List<KindShown>> kinds(List<BoardRow> rows) {
        Map<ServiceId, Availability> taken = new LinkedHashMap<>();
        rows.forEach(row -> taken.put(row.service().id(), row.availability()));
        return kinds.list(taken).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream().map(KindShown::new).toList()));
    }

    /**
     * @param shown null for who may not see capacity
     * @param silentSince when its feed last sent a new figure, when that is too long ago
     */
    private static BoardLine line(
            Actor actor,
            NetworkSnapshot network,
            BoardRow row,
            List<KindShown> kinds,
            @Nullable ShownStops shown,
            @Nullable Instant silentSince) {
        var service = row.service();
        var location = network.getLocation(service.location());
        return new BoardLine(
                service,
                network.getOrganisation(service.organisation()).name(),
                network.getMunicipality(location.municipality()).name(),
                row.subregion().name(),
                row.availability(),
                kinds,
                shown == null ? null : shown.find(service),
                shown == null ? List.of() : shown.inheritedBy(service),
                actor.may(Capability.REPORT_CAPACITY)
                        && service.organisation().equals(actor.organisation()),
                silentSince);
    }

    /** One service, as it stands on the board. */
    BoardLine line(Actor actor, ServiceEntry service) {
        var snapshot = network.snapshot();
        var row = new BoardRow(service, snapshot.subregionOf(service), capacity.find(service.id()));
        var silentSince = feeds.silences().get(service.id());
        var known = kinds(List.of(row)).getOrDefault(service.id(), List.of());
        return line(actor, snapshot, row, known, stops.shown(), silentSince);
    }

    /** Those of which the area has a service. */
    private List<ServiceKind> kinds(Area area) {
        var snapshot = network.snapshot();
        return snapshot.listKinds().stream()
                .filter(ServiceKind::offerable)
                .filter(
                        kind ->
                                snapshot.listServicesOfKind(kind.code()).stream()
                                        .anyMatch(s -> area.holds(snapshot.subregionOf(s))))
                .toList();
    }

    private @Nullable ServiceKind chosen(
            Actor actor, List<ServiceKind> kinds, @Nullable String wanted) {
        var own =
                network.snapshot().listServices(actor.organisation()).stream()
                        .map(ServiceEntry::kind)
                        .toList();
        return kinds.stream()
                .filter(kind -> kind.code().equals(wanted))
                .findFirst()
                .or(() -> kinds.stream().filter(kind -> own.contains(kind.code())).findFirst())
                .or(() -> kinds.stream().filter(kind -> kind.code().equals("elv-low")).findFirst())
                .or(() -> kinds.stream().findFirst())
                .orElse(null);
    }

    private static boolean isNamed(BoardLine line, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        return (line.service().name() + " " + line.organisation() + " " + line.town())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
