package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;

/** Where agreements hold, in the network as it is. */
final class Places {

    private final Network network;

    Places(Network network) {
        this.network = network;
    }

    Place of(AgreementFile file) {
        var where = file.where();
        return switch (file.level()) {
            case "country" -> new Place.Country();
            case "region" -> new Place.Region(RegionId.forCode(where.getFirst()).value());
            case "subregion" -> new Place.Subregion(SubregionId.forCode(where.getFirst()).value());
            case "pair" -> {
                var two = organisations(where);
                yield new Place.Pair(two.getFirst().value(), two.getLast().value());
            }
            default -> throw new IllegalStateException("No level [" + file.level() + "]");
        };
    }

    List<OrganisationId> parties(AgreementFile file) {
        return organisations(file.parties());
    }

    private List<OrganisationId> organisations(List<String> codes) {
        var snapshot = network.snapshot();
        return codes.stream()
                .map(code -> snapshot.findOrganisationByCode(code).orElseThrow().id())
                .toList();
    }

    /** Whether somebody who looks after agreements does so here. */
    boolean isWithin(Actor actor, Place place) {
        return switch (actor.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(var own) -> isIn(own, place);
            case Scope.InSubregion(var own) -> place.equals(new Place.Subregion(own.value()));
            case Scope.AmongDesks(var _, var own) -> place.equals(new Place.Subregion(own.value()));
            case Scope.OwnOrganisation() ->
                    place instanceof Place.Pair(var one, var other)
                            && (actor.organisation().value().equals(one)
                                    || actor.organisation().value().equals(other));
        };
    }

    private boolean isIn(RegionId own, Place place) {
        var snapshot = network.snapshot();
        return switch (place) {
            case Place.Country() -> false;
            case Place.Region(var region) -> own.value().equals(region);
            case Place.Subregion(var part) ->
                    snapshot.findSubregion(new SubregionId(part))
                            .filter(found -> found.region().equals(own))
                            .isPresent();
            case Place.Pair(var one, var other) ->
                    snapshot.regionsOf(new OrganisationId(one)).contains(own)
                            || snapshot.regionsOf(new OrganisationId(other)).contains(own);
        };
    }

    /** Its rules for which the levels above leave no room. */
    List<Agreed> withoutRoom(AgreementVersion version, Collection<InForce> holding, Instant from) {
        var all =
                new ArrayList<>(
                        holding.stream()
                                .filter(other -> !other.place().equals(version.place()))
                                .toList());
        var own = version.holding(from, null);
        all.add(own);
        var book = new Rulebook(all);
        all.set(all.size() - 1, own.pressed(from));
        var pressed = new Rulebook(all);
        var situation = situation(version.place());
        return version.file().rules().stream()
                .filter(
                        agreed ->
                                isTight(book, agreed.rule(), situation, from)
                                        || changes(agreed.rule())
                                                .anyMatch(
                                                        rule ->
                                                                isTight(
                                                                        pressed, rule, situation,
                                                                        from)))
                .toList();
    }

    private static boolean isTight(Rulebook book, Rule rule, Situation situation, Instant at) {
        return book.find(rule.subject(), rule.about(), situation, at)
                .filter(found -> !found.overruled().isEmpty())
                .isPresent();
    }

    private static Stream<Rule> changes(Rule rule) {
        return rule instanceof Rule.PressureMode mode ? mode.changes().stream() : Stream.of();
    }

    private Situation situation(Place place) {
        return switch (place) {
            case Place.Country() -> Situation.in(null, null);
            case Place.Region(var region) -> Situation.in(region, null);
            case Place.Subregion(var part) ->
                    Situation.in(
                            network.snapshot()
                                    .findSubregion(new SubregionId(part))
                                    .map(found -> found.region().value())
                                    .orElse(null),
                            part);
            case Place.Pair(var one, var other) ->
                    between(new OrganisationId(one), new OrganisationId(other));
        };
    }

    /** Where both work, if that is one place: there the levels above have a word about it. */
    private Situation between(OrganisationId one, OrganisationId other) {
        var snapshot = network.snapshot();
        var region = shared(snapshot.regionsOf(one), snapshot.regionsOf(other));
        var part = shared(snapshot.subregionsOf(one), snapshot.subregionsOf(other));
        return new Situation(
                region.map(RegionId::value).orElse(null),
                part.map(SubregionId::value).orElse(null),
                one.value(),
                other.value());
    }

    private static <T> Optional<T> shared(Set<T> some, Set<T> others) {
        var both = some.stream().filter(others::contains).toList();
        return both.size() == 1 ? Optional.of(both.getFirst()) : Optional.empty();
    }
}
