package nl.samenspoed.app.administration.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Assignment;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Person;
import nl.samenspoed.app.access.Role;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out people and their roles. */
@Component
class DrawingPeople {

    private static final int MOST = 300;

    private final People people;
    private final Network network;

    DrawingPeople(People people, Network network) {
        this.people = people;
        this.network = network;
    }

    Outcome<PeopleView> list(
            Actor actor, Page page, String typed, Typed form, @Nullable String refusal) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        return people.list(actor)
                .map(
                        all ->
                                new PeopleView(
                                        all.stream()
                                                .filter(person -> isNamed(person, words))
                                                .sorted(Comparator.comparing(Person::name))
                                                .limit(MOST)
                                                .map(person -> line(person, page))
                                                .toList(),
                                        all.size(),
                                        typed,
                                        form,
                                        refusal));
    }

    private static boolean isNamed(Person person, String words) {
        return (person.name() + " " + person.username()).toLowerCase(Locale.ROOT).contains(words);
    }

    private PeopleView.Line line(Person person, Page page) {
        return new PeopleView.Line(
                person,
                person.assignments().stream()
                        .map(given -> role(given.role(), page) + ", " + organisation(given))
                        .collect(Collectors.joining(" · ")));
    }

    PersonView person(Page page, Person person, @Nullable String told, Typed form) {
        var snapshot = network.snapshot();
        return new PersonView(
                person,
                person.assignments().stream().map(given -> inWords(given, page)).toList(),
                people.listRoles().stream()
                        .map(role -> new Choice(role.code(), role.name(page.t().language())))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList(),
                snapshot.listRegions().stream()
                        .filter(Region::active)
                        .map(region -> new Choice("region:" + region.id(), region.name()))
                        .toList(),
                snapshot.listSubregions().stream()
                        .filter(Subregion::active)
                        .map(one -> new Choice("subregion:" + one.id(), one.name()))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList(),
                told,
                form);
    }

    private PersonView.Role inWords(Assignment given, Page page) {
        return new PersonView.Role(
                given.id(),
                role(given.role(), page),
                organisation(given),
                reach(given.scope(), page));
    }

    private String role(String code, Page page) {
        return people.listRoles().stream()
                .filter(role -> role.code().equals(code))
                .map((Role role) -> role.name(page.t().language()))
                .findFirst()
                .orElse(code);
    }

    private String organisation(Assignment given) {
        return network.findOrganisation(given.organisation()).map(Organisation::name).orElse("?");
    }

    private String reach(Scope scope, Page page) {
        return switch (scope) {
            case Scope.Country() -> page.text("board.country");
            case Scope.InRegion(var id) ->
                    network.findRegion(id).map(Region::name).orElse(id.toString());
            case Scope.InSubregion(var id) ->
                    network.findSubregion(id).map(Subregion::name).orElse(id.toString());
            // An assignment never says it; it follows from what was agreed.
            case Scope.AmongDesks(var region, var _) ->
                    network.findRegion(region).map(Region::name).orElse(region.toString());
            case Scope.OwnOrganisation() -> page.text("administration.own-organisation");
        };
    }

    /** Names that fit what is being typed. */
    List<String> organisations(String typed, int most) {
        return typed.isBlank()
                ? List.of()
                : network.snapshot().searchOrganisations(typed, most).stream()
                        .map(Organisation::name)
                        .toList();
    }
}
