package nl.samenspoed.app.placement;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RequestEvent;

/**
 * The naive recount, made afterwards from nothing but the figures that were received and the facts
 * of the stories. Within one moment figures come first: those who race observe before they act.
 */
final class StoryRecount {

    private static final String FIGURES =
            """
            select service, free, observed_at, received_at, knows_promises, adopted, confirmed
            from capacity.figure_history order by received_at, id
            """;

    private static final String HELD = "select id from placement.offer where held";

    private final NaiveRecount recount = new NaiveRecount();
    private final Map<ServiceId, Integer> homes;
    private final Set<OfferId> held;
    private final Set<OfferId> gone = new HashSet<>();
    private final List<Received> figures;
    private final Map<CareRequestId, OfferId> expected = new HashMap<>();
    private final Map<CareRequestId, Set<OfferId>> open = new HashMap<>();

    private record Received(
            ServiceId service,
            int free,
            Instant observedAt,
            Instant receivedAt,
            boolean knows,
            boolean adopted,
            boolean confirmed) {}

    private record Told(CareRequestId request, RecordedFact fact) {}

    StoryRecount(PlacementsFixture the, int homes) {
        this.homes =
                IntStream.rangeClosed(1, homes).boxed().collect(toMap(SmallWorld::beds, n -> n));
        held =
                new HashSet<>(
                        the.jdbc().sql(HELD).query(UUID.class).list().stream()
                                .map(OfferId::new)
                                .toList());
        figures = figures(the);
        var facts = facts(the);
        Stream.concat(
                        figures.stream().map(Received::receivedAt),
                        facts.stream().map(told -> told.fact().at()))
                .distinct()
                .sorted()
                .forEach(
                        moment -> {
                            figures.stream()
                                    .filter(figure -> figure.receivedAt().equals(moment))
                                    .forEach(this::receive);
                            facts.stream()
                                    .filter(told -> told.fact().at().equals(moment))
                                    .forEach(this::tell);
                        });
    }

    /** Empty without a figure. */
    OptionalInt free(int home) {
        return recount.free(home);
    }

    /** How many beds were held here for offers made since then. */
    int heldSince(StoryRecount before, int home) {
        return (int)
                held.stream()
                        .filter(offer -> !before.held.contains(offer))
                        .filter(offer -> recount.isAt(home, offer))
                        .count();
    }

    /** More beds than this were never free at any instant since then. */
    int atMostFreeSince(StoryRecount before, int home) {
        int reported =
                figures.stream()
                        .skip(before.figures.size())
                        .filter(figure -> homes.get(figure.service()) == home && figure.adopted())
                        .mapToInt(Received::free)
                        .max()
                        .orElse(0);
        int letGo =
                (int)
                        gone.stream()
                                .filter(offer -> !before.gone.contains(offer))
                                .filter(offer -> recount.isAt(home, offer))
                                .count();
        return Math.max(before.free(home).orElse(0), reported) + letGo;
    }

    private static List<Received> figures(PlacementsFixture the) {
        return the.jdbc()
                .sql(FIGURES)
                .query(
                        (row, n) ->
                                new Received(
                                        new ServiceId(row.getObject("service", UUID.class)),
                                        row.getInt("free"),
                                        row.getObject("observed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getBoolean("knows_promises"),
                                        row.getBoolean("adopted"),
                                        row.getBoolean("confirmed")))
                .list();
    }

    private static List<Told> facts(PlacementsFixture the) {
        return the.world.stories().entrySet().stream()
                .flatMap(story -> story.getValue().stream().map(f -> new Told(story.getKey(), f)))
                .sorted(Comparator.comparing(told -> told.fact().version()))
                .toList();
    }

    private void receive(Received figure) {
        int home = homes.get(figure.service());
        if (figure.confirmed()) {
            recount.confirmed(home, figure.receivedAt());
            return;
        }
        boolean counts = recount.reported(home, figure.free(), figure.observedAt(), figure.knows());
        if (counts != figure.adopted()) {
            throw new AssertionError("should count: " + counts + ", but " + figure);
        }
    }

    private void tell(Told told) {
        var request = told.request();
        var at = told.fact().at();
        switch (told.fact().event()) {
            case RequestEvent.OffersMade(var made) ->
                    made.forEach(
                            offer ->
                                    made(
                                            request,
                                            homes.get(offer.service()),
                                            new OfferId(offer.offer()),
                                            at));
            case RequestEvent.PlaceAccepted accepted -> {
                var offer = new OfferId(accepted.offer());
                recount.accepted(offer, at);
                letGo(request, offer);
                expected.put(request, offer);
            }
            case RequestEvent.OfferRefused refused -> letGo(request, refused.offer());
            case RequestEvent.OfferExpired expired -> letGo(request, expired.offer());
            case RequestEvent.OfferWithdrawn withdrawn -> letGo(request, withdrawn.offer());
            case RequestEvent.Arrived _ -> recount.arrived(expected.remove(request), at);
            case RequestEvent.DidNotArrive _ -> released(expected.remove(request));
            case RequestEvent.Withdrawn _ -> {
                letGo(request, (OfferId) null);
                if (expected.containsKey(request)) {
                    released(expected.remove(request));
                }
            }
            // The other facts say nothing about beds.
            default -> {}
        }
    }

    private void made(CareRequestId request, int home, OfferId offer, Instant at) {
        open.computeIfAbsent(request, r -> new HashSet<>()).add(offer);
        if (held.contains(offer)) {
            recount.held(home, offer, at);
        } else {
            recount.asked(home, offer);
        }
    }

    private void letGo(CareRequestId request, UUID offer) {
        var id = new OfferId(offer);
        released(id);
        open.getOrDefault(request, new HashSet<>()).remove(id);
    }

    /** All that are open but one. */
    private void letGo(CareRequestId request, OfferId but) {
        var gone = open.getOrDefault(request, new HashSet<>());
        gone.stream().filter(offer -> !offer.equals(but)).forEach(this::released);
        gone.clear();
    }

    private void released(OfferId offer) {
        recount.released(offer);
        gone.add(offer);
    }
}
