package nl.samenspoed.app.desk.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.placement.RideSheet;
import nl.samenspoed.app.placement.TransportKind;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;

/** Puts rides in the words of who drives. */
record DrawingRides(NetworkSnapshot network, List<TransportKind> kinds, Page page) {

    private static final List<Integer> MINUTES = List.of(20, 30, 45, 60);
    private static final List<Integer> LATER = List.of(10, 20, 30);
    private static final int ROUND = 5;

    RideOffer offer(OfferCard card) {
        var content = card.offer().content();
        var now = page.time().now();
        var from = content.earliest();
        var start = from == null || from.isBefore(now) ? now : from;
        return new RideOffer(
                card,
                Objects.requireNonNullElse(content.to(), ""),
                municipality(content.municipality()),
                from == null || from.isBefore(now)
                        ? page.text("inbox.ride.now")
                        : page.text("inbox.ride.from", page.time().at(from)),
                MINUTES.stream().map(minutes -> rounded(start, minutes)).toList(),
                page.time().field(rounded(start, MINUTES.getLast())));
    }

    RideCard card(RideSheet sheet) {
        var journey = sheet.journey();
        var now = page.time().now();
        var expected = journey.expectedAt();
        var base = expected == null || expected.isBefore(now) ? now : expected;
        var to = sheet.to() == null ? null : network.findService(sheet.to()).orElse(null);
        return new RideCard(
                sheet,
                UUID.randomUUID(),
                kind(journey.kind()),
                who(sheet),
                joined(sheet.address(), municipality(sheet.municipality())),
                to == null ? journey.destination() : destination(to),
                to == null ? null : to.phone(),
                capabilities(sheet),
                reported(sheet),
                LATER.stream().map(minutes -> rounded(base, minutes)).toList(),
                page.time().field(rounded(base, LATER.getFirst())),
                page.time().field(now),
                journey.isOverdue(now));
    }

    String kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> kind.name().in(page.t().locale()))
                .findFirst()
                .orElse(code);
    }

    private String who(RideSheet sheet) {
        var name = sheet.name() == null ? page.text("inbox.no-name") : sheet.name();
        var born = sheet.birthDate();
        return born == null
                ? name
                : page.text("inbox.ride.born", name, String.valueOf(born.getYear()));
    }

    private List<RideCard.Reported> reported(RideSheet sheet) {
        return Arrays.stream(RideStep.values())
                .flatMap(
                        step ->
                                sheet.journey().at(step).stream()
                                        .map(
                                                at ->
                                                        new RideCard.Reported(
                                                                step, at, page.time().field(at))))
                .toList();
    }

    private List<String> capabilities(RideSheet sheet) {
        return sheet.mustHaves().stream()
                .map(
                        code ->
                                network.findCapability(code)
                                        .map(known -> known.name().in(page.t().locale()))
                                        .orElse(code))
                .sorted()
                .toList();
    }

    private String destination(ServiceEntry service) {
        Location location = network.getLocation(service.location());
        return joined(service.name(), location.address(), municipality(location.municipality()));
    }

    private @Nullable String municipality(@Nullable String code) {
        return code == null
                ? null
                : network.findMunicipality(code).map(Municipality::name).orElse(code);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** A time that somebody would say: in steps of five minutes. */
    private static Instant rounded(Instant from, int minutes) {
        var at = from.plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES);
        var over = Math.floorMod(at.getEpochSecond() / 60, ROUND);
        return over == 0 ? at : at.plus(Duration.ofMinutes(ROUND - over));
    }
}
