package nl.samenspoed.app.administration.people;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.AccessRefusal;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.ClientAccess;
import nl.samenspoed.app.access.NewAssignment;
import nl.samenspoed.app.access.NewClient;
import nl.samenspoed.app.access.NewPerson;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Person;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds people and machine clients, gives and takes roles, closes accounts. */
@Controller
@RequestMapping(PeopleController.BASE)
class PeopleController {

    static final String BASE = "/administration/people";

    private static final int SUGGESTIONS = 12;
    private static final Typed NOTHING = Typed.drawn(0, Map.of());

    private final People people;
    private final Network network;
    private final DrawingPeople drawing;

    PeopleController(People people, Network network, DrawingPeople drawing) {
        this.people = people;
        this.network = network;
        this.drawing = drawing;
    }

    @GetMapping
    ModelAndView list(Actor actor, Page page, @RequestParam(defaultValue = "") String name) {
        return list(actor, page, name, NOTHING, null);
    }

    private ModelAndView list(
            Actor actor, Page page, String name, Typed form, @Nullable String refusal) {
        return switch (drawing.list(actor, page, name, form, refusal)) {
            case Outcome.Done<PeopleView>(var view) -> {
                var answer = new ModelAndView("administration/people/list", Map.of("view", view));
                if (refusal != null) {
                    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
                yield answer;
            }
            case Outcome.Refused<PeopleView>(var no) -> Refusals.page(page, no);
        };
    }

    @GetMapping("/{id}")
    ModelAndView person(Actor actor, Page page, @PathVariable UUID id) {
        return person(actor, page, new PersonId(id), null, NOTHING);
    }

    private ModelAndView person(
            Actor actor, Page page, PersonId id, @Nullable String told, Typed form) {
        return switch (people.find(actor, id)) {
            case Outcome.Done<Person>(var person) -> {
                var answer =
                        new ModelAndView(
                                "administration/people/person",
                                Map.of("view", drawing.person(page, person, told, form)));
                if (!form.isRight()) {
                    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
                yield answer;
            }
            case Outcome.Refused<Person>(var no) -> Refusals.page(page, no);
        };
    }

    /** The password is on this answer and nowhere else, so there is no redirect. */
    @PostMapping
    ModelAndView create(
            Actor actor, Page page, @RequestParam MultiValueMap<String, String> posted) {
        var typed = Typed.posted(posted);
        var password = Passwords.fresh();
        var given =
                new NewPerson(typed.stripped("username"), typed.stripped("name"), "nl", password);
        return switch (people.create(actor, given)) {
            case Outcome.Done<PersonId>(var id) -> person(actor, page, id, password, NOTHING);
            case Outcome.Refused<PersonId>(var no) ->
                    list(actor, page, "", typed, page.t().refusal(no));
        };
    }

    @PostMapping("/clients")
    ModelAndView createClient(
            Actor actor, Page page, @RequestParam MultiValueMap<String, String> posted) {
        var typed = Typed.posted(posted);
        var given = new NewClient(typed.stripped("clientId"), typed.stripped("clientName"), "");
        return switch (people.createClient(actor, given)) {
            case Outcome.Done<ClientAccess>(var access) ->
                    person(actor, page, access.id(), access.secret(), NOTHING);
            case Outcome.Refused<ClientAccess>(var no) ->
                    list(actor, page, "", typed, page.t().refusal(no));
        };
    }

    @PostMapping("/{id}/password")
    ModelAndView resetPassword(Actor actor, Page page, @PathVariable UUID id) {
        var password = Passwords.fresh();
        return switch (people.resetPassword(actor, new PersonId(id), password)) {
            case Outcome.Done<PersonId>(var person) ->
                    person(actor, page, person, password, NOTHING);
            case Outcome.Refused<PersonId>(var no) -> Refusals.page(page, no);
        };
    }

    @PostMapping("/{id}/deactivate")
    ModelAndView deactivate(Actor actor, Page page, @PathVariable UUID id) {
        return back(page, id, people.deactivate(actor, new PersonId(id)));
    }

    @PostMapping("/{id}/reactivate")
    ModelAndView reactivate(Actor actor, Page page, @PathVariable UUID id) {
        return back(page, id, people.reactivate(actor, new PersonId(id)));
    }

    @PostMapping("/{id}/roles")
    ModelAndView giveRole(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        var typed = Typed.posted(posted);
        var organisation = named(typed.stripped("organisation"));
        if (organisation == null) {
            var unknown = typed.wrong("organisation", page.text("administration.choose-known"));
            return person(actor, page, new PersonId(id), null, unknown);
        }
        var given =
                new NewAssignment(
                        typed.stripped("role"),
                        organisation.id(),
                        scope(typed.stripped("reach")),
                        typed.orNull("onBehalfOf"),
                        false);
        return switch (people.giveRole(actor, new PersonId(id), given)) {
            case Outcome.Done<UUID> _ -> new ModelAndView("redirect:" + BASE + "/" + id);
            case Outcome.Refused<UUID>(Refusal no) ->
                    person(
                            actor,
                            page,
                            new PersonId(id),
                            null,
                            no.code() == AccessRefusal.UNKNOWN_ROLE
                                    ? typed.wrong("role", page.t().refusal(no))
                                    : typed.refused(page.t().refusal(no)));
        };
    }

    @PostMapping("/{id}/roles/{assignment}/take")
    ModelAndView takeRole(
            Actor actor, Page page, @PathVariable UUID id, @PathVariable UUID assignment) {
        return back(page, id, people.takeRole(actor, new PersonId(id), assignment));
    }

    /** Names that fit what is being typed. */
    @PostMapping("/organisations")
    String organisations(Model model, @RequestParam(defaultValue = "") String organisation) {
        model.addAttribute("names", drawing.organisations(organisation, SUGGESTIONS));
        return "desk/request/options";
    }

    private @Nullable Organisation named(String name) {
        return network.snapshot().listOrganisations().stream()
                .filter(Organisation::active)
                .filter(organisation -> organisation.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static Scope scope(String reach) {
        var parts = reach.split(":", 2);
        return switch (parts[0]) {
            case "country" -> new Scope.Country();
            case "region" -> new Scope.InRegion(RegionId.of(parts[1]));
            case "subregion" -> new Scope.InSubregion(SubregionId.of(parts[1]));
            default -> new Scope.OwnOrganisation();
        };
    }

    private static ModelAndView back(Page page, UUID id, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:" + BASE + "/" + id);
            case Outcome.Refused<?>(var no) -> Refusals.page(page, no);
        };
    }
}
