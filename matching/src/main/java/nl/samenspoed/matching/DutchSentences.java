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

/** {@link Sentences} in Dutch. */
final class DutchSentences implements Sentences {

    private final Wording say;

    DutchSentences(ZoneId zone, Names names) {
        say = new Wording(Locale.of("nl", "NL"), "uur", "dagen", zone, names);
    }

    @Override
    public String of(Reason reason) {
        return switch (reason) {
            case Reason.ShortTravel(var travel) -> say.travel(travel) + " rijden";
            case Reason.FreePlaces(var figure, var age) ->
                    "%d vrij, %s geleden gemeld".formatted(figure.free(), say.span(age));
            case Reason.OwnOrganisation _ -> "de eigen organisatie";
            case Reason.PreferredOrganisation _ -> "de organisatie van voorkeur";
            case Reason.HomeSubregion _ -> "in de eigen subregio";
            case Reason.HomeRegion _ -> "in de eigen regio";
            case Reason.WishesMet(var met, int asked) ->
                    "%d van %d wensen: %s".formatted(met.size(), asked, say.capabilities(met));
            case Reason.Reliable(double share) ->
                    "opgegeven plaatsen klopten in %s".formatted(say.percent(share));
            case Reason.OpenInTime(var start) -> "kan beginnen " + say.moment(start);
            case Reason.Suitable(var mustHaves) ->
                    mustHaves.isEmpty()
                            ? "geschikte soort zorg"
                            : "heeft alles wat moet: " + say.capabilities(mustHaves);
        };
    }

    @Override
    public String of(Remark remark) {
        return switch (remark) {
            case Remark.DivertIfPossible _ -> "stop: leid om indien mogelijk";
            case Remark.CapacityUnknown(var last) -> unknown(last);
            case Remark.FullNow(_, var age) ->
                    "nu vol, %s geleden gemeld; er kan plaats komen".formatted(say.span(age));
            case Remark.OpensLater(var at) -> "gaat open " + say.moment(at);
            case Remark.WishesUnmet(var unmet) -> "niet volgens wens: " + say.capabilities(unmet);
        };
    }

    @Override
    public String of(Exclusion exclusion) {
        return switch (exclusion) {
            case Exclusion.MissingCapabilities(var missing) ->
                    "ontbreekt: " + say.capabilities(missing);
            case Exclusion.OutsideCatchment(var catchment, double kilometres) ->
                    outside(catchment, kilometres);
            case Exclusion.TooFarFromHome(var travel, var limit) ->
                    "te ver van huis: %s, hoogstens %s"
                            .formatted(say.travel(travel), say.travel(limit));
            case Exclusion.TooFar(var travel, var limit) ->
                    "te ver: %s, hoogstens %s".formatted(say.travel(travel), say.travel(limit));
            case Exclusion.Closed _ -> "gesloten";
            case Exclusion.OpensTooLate(var at, var latest) ->
                    "gesloten tot %s, nodig voor %s".formatted(say.moment(at), say.moment(latest));
            case Exclusion.ArrivesTooLate(var arrival, var latest) ->
                    "aankomst %s, nodig voor %s".formatted(say.moment(arrival), say.moment(latest));
            case Exclusion.Full(_, var age) ->
                    "vol: 0 vrij, %s geleden gemeld".formatted(say.span(age));
            case Exclusion.CapacityUnknown(var last) -> unknown(last);
            case Exclusion.Outranked(var weighted, int listed) ->
                    "past, maar %d passen beter (telt als %s)"
                            .formatted(listed, say.travel(weighted));
        };
    }

    @Override
    public String of(Shortfall shortfall) {
        var none =
                "%s binnen %s heeft een vrije plaats die in de laatste %s is gemeld"
                        .formatted(
                                found(shortfall),
                                within(shortfall),
                                say.span(shortfall.validity()));
        var unknown = shortfall.nearestUnknown();
        return unknown == null
                ? none
                : "%s; dichtstbij zonder geldige opgave: %s, %s rijden, %s"
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
                : "%s, hoogstens %s van huis,".formatted(travel, say.travel(farthest));
    }

    private String found(Shortfall shortfall) {
        return shortfall.confirmed() == 0
                ? "geen enkele"
                : "slechts %d (gewenst %d)".formatted(shortfall.confirmed(), shortfall.enough());
    }

    private String unknown(@Nullable LastReport last) {
        return last == null
                ? "capaciteit onbekend, nooit gemeld"
                : "capaciteit onbekend, laatst %d vrij, %s geleden"
                        .formatted(last.figure().free(), say.span(last.age()));
    }

    private String outside(Catchment catchment, double kilometres) {
        return switch (catchment) {
            case Catchment.Within(double limit) -> beyond(kilometres, limit);
            case Catchment.SubregionsWithin(var _, double limit) when kilometres > limit ->
                    beyond(kilometres, limit);
            case Catchment.Subregions _, Catchment.SubregionsWithin _, Catchment.Everywhere _ ->
                    "bedient deze subregio niet";
        };
    }

    private String beyond(double kilometres, double limit) {
        return "buiten het verzorgingsgebied: %s, hoogstens %s"
                .formatted(say.kilometres(kilometres), say.kilometres(limit));
    }
}
