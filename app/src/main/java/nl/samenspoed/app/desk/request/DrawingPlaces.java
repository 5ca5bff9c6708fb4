package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.page.Tone;
import nl.samenspoed.app.placement.OfferTerms;
import nl.samenspoed.app.placement.PlacesFound;
import nl.samenspoed.app.placement.Reliability;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Sentences;
import nl.samenspoed.matching.spi.Names;
import org.jspecify.annotations.Nullable;

/** Puts the places that were found in words. */
final class DrawingPlaces {

    /** From this share of the total on a place is called tight, however many are free. */
    private static final int TIGHT_SHARE = 8;

    private final Words words;
    private final Sentences sentences;

    private DrawingPlaces(Words words) {
        this.words = words;
        this.sentences = Matching.sentences(words.locale(), Times.ZONE, names(words));
    }

    static PlacesPanel draw(PlacesFound found, Duration usual, OfferTerms terms, Words words) {
        return new DrawingPlaces(words).draw(found, usual, terms);
    }

    private PlacesPanel draw(PlacesFound found, Duration usual, OfferTerms terms) {
        var clock = terms.clock();
        var shortfall = found.shortfall();
        return new PlacesPanel(
                words.kind(found.need().serviceKind()),
                (clock == null ? usual : clock.within()).toMinutes(),
                agreed(found, terms),
                clock != null,
                shortfall == null ? "" : sentences.of(shortfall),
                found.fitting().stream().map(this::row).toList(),
                found.leftOut().stream().map(this::leftOut).toList(),
                List.of(),
                "",
                "");
    }

    private List<String> agreed(PlacesFound found, OfferTerms terms) {
        var rules = new ArrayList<>(found.followed());
        if (terms.clock() != null) {
            rules.add(terms.clock().rule());
        }
        if (terms.parallel() != null) {
            rules.add(terms.parallel().rule());
        }
        if (terms.consult() != null) {
            rules.add(terms.consult().rule());
        }
        return Stream.concat(rules.stream().map(words::followed), between(terms)).toList();
    }

    /** Clocks that hold for some of the places only, each with whose. */
    private Stream<String> between(OfferTerms terms) {
        return terms.between().entrySet().stream()
                .map(
                        own ->
                                words.text(
                                        "casework.places.between",
                                        words.organisation(own.getKey()),
                                        words.followed(own.getValue().rule())))
                .sorted();
    }

    private PlacesPanel.Row row(PlacesFound.Fitting fitting) {
        var ranked = fitting.ranked();
        return new PlacesPanel.Row(
                fitting.service().id().toString(),
                fitting.service().name(),
                where(words, fitting.service()),
                room(fitting.availability()),
                minutes(ranked.travel()),
                ranked.reasons().stream().map(sentences::of).toList(),
                ranked.remarks().stream().map(sentences::of).toList(),
                kept(fitting.reliability()),
                fitting.offered() != null);
    }

    private String kept(@Nullable Reliability reliability) {
        return reliability == null
                ? ""
                : words.text("placement.kept", reliability.could(), reliability.asked());
    }

    private PlacesPanel.LeftOut leftOut(PlacesFound.LeftOut left) {
        return new PlacesPanel.LeftOut(
                left.service().id().toString(),
                left.service().name(),
                where(words, left.service()),
                room(left.availability()),
                minutes(left.excluded().travel()),
                sentences.of(left.excluded().why()),
                left.offered() != null);
    }

    /** Rounded up, as matching does when it says the same in a sentence. */
    static long minutes(Duration travel) {
        return travel.plusSeconds(59).toMinutes();
    }

    static String where(Words words, ServiceEntry service) {
        return words.network()
                .findLocation(service.location())
                .map(location -> words.municipality(location.municipality()))
                .orElse("");
    }

    private PlacesPanel.Room room(Availability availability) {
        return switch (availability) {
            case Availability.Known known -> known(known.free(), known.figure().total(), known);
            case Availability.Stale stale ->
                    new PlacesPanel.Room(
                            words.text("casework.room.unknown"),
                            Tone.UNKNOWN,
                            null,
                            stale.last().total(),
                            stale.last().observedAt());
            case Availability.Never() ->
                    new PlacesPanel.Room(
                            words.text("casework.room.unknown"), Tone.UNKNOWN, null, null, null);
        };
    }

    private PlacesPanel.Room known(int free, @Nullable Integer total, Availability.Known known) {
        var observed = known.figure().observedAt();
        if (free == 0) {
            return new PlacesPanel.Room(
                    words.text("casework.room.full"), Tone.NOW, free, total, observed);
        }
        var tight = free == 1 || total != null && free * TIGHT_SHARE <= total;
        return new PlacesPanel.Room(
                words.text(tight ? "casework.room.tight" : "casework.room.ample"),
                tight ? Tone.SOON : Tone.CALM,
                free,
                total,
                observed);
    }

    static Names names(Words words) {
        return new Names() {
            @Override
            public String capability(String code) {
                return words.network()
                        .findCapability(code)
                        .map(capability -> capability.name().in(words.locale()))
                        .orElse(code);
            }

            @Override
            public String service(UUID service) {
                return words.network()
                        .findService(new ServiceId(service))
                        .map(ServiceEntry::name)
                        .orElseGet(service::toString);
            }
        };
    }
}
