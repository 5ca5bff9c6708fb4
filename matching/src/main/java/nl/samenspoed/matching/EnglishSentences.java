package nl.samenspoed.matching;

import java.time.ZoneId;
import java.util.Locale;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Exclusion;
import nl.samenspoed.matching.api.LastReport;
import nl.samenspoed.matching.api.Reason;
import nl.samenspoed.matching.api.Remark;
import nl.samenspoed.matching.api.Sentences;
import nl.samenspoed.matching.api.Shortfall;
import nl.samenspoed.matching.spi.Names;
import org.jspecify.annotations.Nullable;

/** {@link Sentences} in English. */
final class EnglishSentences implements Sentences {

    private final Wording say;

    EnglishSentences(ZoneId zone, Names names) {
        say = new Wording(Locale.UK, "hours", "days", zone, names);
    }

    @Override
    public String of(Reason reason) {
        return switch (reason) {
            case Reason.ShortTravel(var travel) -> say.travel(travel) + " drive";
            case Reason.FreePlaces(var figure, var age) ->
                    "%d free, reported %s ago".formatted(figure.free(), say.span(age));
            case Reason.OwnOrganisation _ -> "own organisation";
            case Reason.PreferredOrganisation _ -> "preferred organisation";
            case Reason.HomeSubregion _ -> "in the home subregion";
            case Reason.HomeRegion _ -> "in the home region";
            case Reason.WishesMet(var met, int asked) ->
                    "%d of %d wishes: %s".formatted(met.size(), asked, say.capabilities(met));
            case Reason.Reliable(double share) ->
                    "declared places proved right in %s".formatted(say.percent(share));
            case Reason.OpenInTime(var start) -> "can start " + say.moment(start);
            case Reason.Suitable(var mustHaves) ->
                    mustHaves.isEmpty()
                            ? "right kind of care"
                            : "has all that is required: " + say.capabilities(mustHaves);
        };
    }

    @Override
    public String of(Remark remark) {
        return switch (remark) {
            case Remark.DivertIfPossible _ -> "stop: divert if possible";
            case Remark.CapacityUnknown(var last) -> unknown(last);
            case Remark.FullNow(_, var age) ->
                    "full now, reported %s ago; a place may come free".formatted(say.span(age));
            case Remark.OpensLater(var at) -> "opens " + say.moment(at);
            case Remark.WishesUnmet(var unmet) -> "wishes not met: " + say.capabilities(unmet);
        };
    }

    @Override
    public String of(Exclusion exclusion) {
        return switch (exclusion) {
            case Exclusion.MissingCapabilities(var missing) ->
                    "missing: " + say.capabilities(missing);
            case Exclusion.OutsideCatchment(var catchment, double kilometres) ->
                    outside(catchment, kilometres);
            case Exclusion.TooFarFromHome(var travel, var limit) ->
                    "too far from home: %s, at most %s"
                            .formatted(say.travel(travel), say.travel(limit));
            case Exclusion.TooFar(var travel, var limit) ->
                    "too far: %s, at most %s".formatted(say.travel(travel), say.travel(limit));
            case Exclusion.Closed _ -> "closed";
            case Exclusion.OpensTooLate(var at, var latest) ->
                    "closed until %s, needed by %s".formatted(say.moment(at), say.moment(latest));
            case Exclusion.ArrivesTooLate(var arrival, var latest) ->
                    "arrives %s, needed by %s".formatted(say.moment(arrival), say.moment(latest));
            case Exclusion.Full(_, var age) ->
                    "full: 0 free, reported %s ago".formatted(say.span(age));
            case Exclusion.CapacityUnknown(var last) -> unknown(last);
            case Exclusion.Outranked(var weighted, int listed) ->
                    "fits, but %d fit better (counts as %s)"
                            .formatted(listed, say.travel(weighted));
        };
    }

    @Override
    public String of(Shortfall shortfall) {
        var none =
                "%s within %s has a free place reported in the last %s"
                        .formatted(
                                found(shortfall),
                                within(shortfall),
                                say.span(shortfall.validity()));
        var unknown = shortfall.nearestUnknown();
        return unknown == null
                ? none
                : "%s; nearest without a valid report: %s, %s drive, %s"
                        .formatted(
                                none,
                                say.service(unknown.candidate().service()),
                                say.travel(unknown.travel()),
                                unknown(unknown.last()));
    }

    private String within(Shortfall shortfall) {
        var travel = say.travel(shortfall.maxTravel());
        var farthest = shortfall.fromHome();
        return farthest == null
                ? travel
                : "%s, at most %s from home,".formatted(travel, say.travel(farthest));
    }

    private String found(Shortfall shortfall) {
        return shortfall.confirmed() == 0
                ? "none"
                : "only %d (of %d wanted)".formatted(shortfall.confirmed(), shortfall.enough());
    }

    private String unknown(@Nullable LastReport last) {
        return last == null
                ? "capacity unknown, never reported"
                : "capacity unknown, last %d free, %s ago"
                        .formatted(last.figure().free(), say.span(last.age()));
    }

    private String outside(Catchment catchment, double kilometres) {
        return switch (catchment) {
            case Catchment.Within(double limit) -> beyond(kilometres, limit);
            case Catchment.SubregionsWithin(var _, double limit) when kilometres > limit ->
                    beyond(kilometres, limit);
            case Catchment.Subregions _, Catchment.SubregionsWithin _, Catchment.Everywhere _ ->
                    "does not serve this subregion";
        };
    }

    private String beyond(double kilometres, double limit) {
        return "outside the area served: %s, at most %s"
                .formatted(say.kilometres(kilometres), say.kilometres(limit));
    }
}
