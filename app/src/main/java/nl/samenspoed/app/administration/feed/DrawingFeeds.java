package nl.samenspoed.app.administration.feed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.feed.BedCounts;
import nl.samenspoed.app.feed.Feed;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.feed.FeedState;
import nl.samenspoed.app.feed.Feeds;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays feeds out to read. */
@Component
class DrawingFeeds {

    private static final List<FeedFormat> FORMATS = Arrays.asList(FeedFormat.values());

    private final Feeds feeds;
    private final BedCounts counts;
    private final Network network;

    DrawingFeeds(Feeds feeds, BedCounts counts, Network network) {
        this.feeds = feeds;
        this.counts = counts;
        this.network = network;
    }

    FeedsView list(Actor actor, Page page, Typed form) {
        return new FeedsView(
                feeds.list(actor).stream().map(state -> line(page, state)).toList(), FORMATS, form);
    }

    FeedView feed(Page page, FeedState state, Typed form, @Nullable String told, boolean saved) {
        var feed = state.feed();
        return new FeedView(
                line(page, state),
                state.lastErrors().stream()
                        .map(
                                error ->
                                        new FeedView.Error(
                                                error.line(),
                                                error.field(),
                                                page.text(
                                                        "refusal." + error.code(),
                                                        error.details().toArray())))
                        .toList(),
                network.snapshot().listServices(feed.organisation()).stream()
                        .sorted(Comparator.comparing(ServiceEntry::name))
                        .toList(),
                FORMATS,
                counts.list(state).stream()
                        .map(unit -> new FeedView.Unit(unit, name(unit.service())))
                        .toList(),
                address(page, feed),
                form,
                told,
                saved);
    }

    private String address(Page page, Feed feed) {
        if (!feed.format().counts()) {
            return "/api/feeds/" + feed.id() + "/" + feed.format().path();
        }
        var port = counts.port();
        return port.isEmpty() ? "" : page.text("feed.mllp", String.valueOf(port.getAsInt()));
    }

    private String name(ServiceId service) {
        return network.snapshot().findService(service).map(ServiceEntry::name).orElse("?");
    }

    private FeedLine line(Page page, FeedState state) {
        var owner =
                network.snapshot()
                        .findOrganisation(state.feed().organisation())
                        .map(Organisation::name)
                        .orElse("?");
        return new FeedLine(state, owner, health(state), figure(page, state));
    }

    private String health(FeedState state) {
        if (!state.feed().active()) {
            return "off";
        }
        if (feeds.isSilent(state)) {
            return "silent";
        }
        return state.lastGoodAt() == null ? "waiting" : "well";
    }

    private String figure(Page page, FeedState state) {
        var service = state.lastService();
        var free = state.lastFree();
        var seen = state.lastObservedAt();
        return service == null || free == null || seen == null
                ? ""
                : page.text("feed.last-figure", name(service), free, page.time().at(seen));
    }

    /** Names that fit what is being typed. */
    List<String> organisations(Actor actor, String typed, int most) {
        return typed.isBlank()
                ? List.of()
                : network.snapshot().searchOrganisations(typed, most).stream()
                        .filter(known -> feeds.keeps(actor, known.id()))
                        .map(Organisation::name)
                        .toList();
    }
}
