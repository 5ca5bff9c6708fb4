package nl.samenspoed.app.administration.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.AdministrationRefusal;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkRefusal;
import nl.samenspoed.app.network.NetworkRegister;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adds and changes single entries of the register. */
@Controller
@RequestMapping(DrawingForms.BASE)
class EntryController {

    private final Network network;
    private final NetworkRegister register;
    private final KeepingNetwork keeping;
    private final DrawingForms forms;

    EntryController(
            Network network, NetworkRegister register, KeepingNetwork keeping, DrawingForms forms) {
        this.network = network;
        this.register = register;
        this.keeping = keeping;
        this.forms = forms;
    }

    @GetMapping("/organisations/new")
    ModelAndView newOrganisation(Actor actor, Page page) {
        check(actor);
        return form(forms.organisation(page, null, blank()));
    }

    @GetMapping("/organisations/{id}/edit")
    ModelAndView organisation(Actor actor, Page page, @PathVariable UUID id) {
        var kept = organisation(actor, id);
        return form(forms.organisation(page, kept, Entries.draw(kept)));
    }

    @PostMapping("/organisations")
    ModelAndView addOrganisation(
            Actor actor, Page page, @RequestParam MultiValueMap<String, String> posted) {
        check(actor);
        return save(actor, page, null, Typed.posted(posted));
    }

    @PostMapping("/organisations/{id}/edit")
    ModelAndView saveOrganisation(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        return save(actor, page, organisation(actor, id), Typed.posted(posted));
    }

    private ModelAndView save(Actor actor, Page page, @Nullable Organisation kept, Typed typed) {
        var code = kept == null ? free(Organisation.class, typed.stripped("name")) : kept.code();
        var entry = Entries.organisation(typed, kept, code);
        var wrong = checked(page, typed, entry);
        if (!wrong.isRight()) {
            return again(forms.organisation(page, kept, wrong));
        }
        return switch (keeping.save(actor, entry.id(), entry, "organisation", entry.id().value())) {
            case Outcome.Done<Organisation>(var saved) -> backTo(saved.id());
            case Outcome.Refused<Organisation>(var no) ->
                    again(forms.organisation(page, kept, refused(page, typed, no)));
        };
    }

    @GetMapping("/organisations/{id}/locations/new")
    ModelAndView newLocation(Actor actor, Page page, @PathVariable UUID id) {
        var owner = organisation(actor, id);
        return form(forms.location(actor, page, owner.id(), null, blank()));
    }

    @GetMapping("/locations/{id}")
    ModelAndView location(Actor actor, Page page, @PathVariable UUID id) {
        var kept = network.findLocation(new LocationId(id)).orElseThrow(this::absent);
        organisation(actor, kept.organisation().value());
        return form(forms.location(actor, page, kept.organisation(), kept, Entries.draw(kept)));
    }

    @PostMapping("/organisations/{id}/locations")
    ModelAndView addLocation(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        return save(actor, page, organisation(actor, id), null, Typed.posted(posted));
    }

    @PostMapping("/locations/{id}")
    ModelAndView saveLocation(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        var kept = network.findLocation(new LocationId(id)).orElseThrow(this::absent);
        var owner = organisation(actor, kept.organisation().value());
        return save(actor, page, owner, kept, Typed.posted(posted));
    }

    private ModelAndView save(
            Actor actor, Page page, Organisation owner, @Nullable Location kept, Typed given) {
        var town = network.snapshot().findMunicipality(given.stripped("municipality"));
        var typed = given;
        if (town.isEmpty()) {
            typed = typed.wrong("municipality", page.text("administration.choose"));
        } else if (!keeping.mayKeepIn(actor, town.get().subregion())) {
            typed =
                    typed.wrong(
                            "municipality",
                            page.t().refusal(Refusal.of(AdministrationRefusal.BEYOND_REACH)));
        }
        var position = position(typed, town);
        if (position.isEmpty()) {
            typed = typed.wrong("latitude", page.text("administration.position"));
        }
        if (!typed.isRight()) {
            return again(forms.location(actor, page, owner.id(), kept, typed));
        }
        var name = owner.code() + "-" + typed.stripped("name");
        var code = kept == null ? free(Location.class, name) : kept.code();
        var entry = Entries.location(typed, kept, code, owner.id(), position.orElseThrow());
        var wrong = checked(page, typed, entry);
        if (!wrong.isRight()) {
            return again(forms.location(actor, page, owner.id(), kept, wrong));
        }
        return switch (keeping.save(actor, owner.id(), entry, "location", entry.id().value())) {
            case Outcome.Done<Location> _ -> backTo(owner.id());
            case Outcome.Refused<Location>(var no) ->
                    again(forms.location(actor, page, owner.id(), kept, refused(page, typed, no)));
        };
    }

    /** Not given is in the middle of the municipality. */
    private static Optional<Position> position(Typed typed, Optional<Municipality> town) {
        var latitude = typed.orNull("latitude");
        var longitude = typed.orNull("longitude");
        if (latitude == null || longitude == null) {
            return town.map(Municipality::position);
        }
        try {
            return Optional.of(
                    new Position(
                            Double.parseDouble(latitude.replace(',', '.')),
                            Double.parseDouble(longitude.replace(',', '.'))));
        } catch (NumberFormatException notNumbers) {
            return Optional.empty();
        }
    }

    @GetMapping("/organisations/{id}/services/new")
    ModelAndView newService(Actor actor, Page page, @PathVariable UUID id) {
        var owner = organisation(actor, id);
        return form(forms.service(page, owner.id(), null, blank()));
    }

    @GetMapping("/services/{id}")
    ModelAndView service(Actor actor, Page page, @PathVariable UUID id) {
        var kept = network.findService(new ServiceId(id)).orElseThrow(this::absent);
        organisation(actor, kept.organisation().value());
        return form(forms.service(page, kept.organisation(), kept, Entries.draw(kept)));
    }

    @PostMapping("/organisations/{id}/services")
    ModelAndView addService(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        return save(page, actor, organisation(actor, id), null, Typed.posted(posted));
    }

    @PostMapping("/services/{id}")
    ModelAndView saveService(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        var kept = network.findService(new ServiceId(id)).orElseThrow(this::absent);
        var owner = organisation(actor, kept.organisation().value());
        return save(page, actor, owner, kept, Typed.posted(posted));
    }

    private ModelAndView save(
            Page page, Actor actor, Organisation owner, @Nullable ServiceEntry kept, Typed given) {
        var typed = given;
        var at = at(owner, kept, typed);
        if (at.isEmpty()) {
            typed = typed.wrong("location", page.text("administration.choose"));
        }
        var minutes = typed.orNull("catchment_minutes");
        if (minutes != null && !minutes.matches("\\d{1,4}")) {
            typed = typed.wrong("catchment_minutes", page.text("administration.minutes"));
        }
        @Nullable OpeningHours hours = null;
        try {
            hours = Entries.hours(typed, kept);
        } catch (IllegalArgumentException part) {
            typed =
                    typed.wrong(
                            "weekly",
                            page.t()
                                    .refusal(
                                            Refusal.of(
                                                    NetworkRefusal.BAD_HOURS,
                                                    typed.stripped("weekly"),
                                                    String.valueOf(part.getMessage()))));
        }
        if (!typed.isRight() || hours == null || at.isEmpty()) {
            return again(forms.service(page, owner.id(), kept, typed));
        }
        var name = at.get().code() + "-" + typed.stripped("kind");
        var code = kept == null ? free(ServiceEntry.class, name) : kept.code();
        var reach = minutes == null ? null : Integer.valueOf(minutes);
        var entry = Entries.service(typed, kept, code, at.get(), hours, reach);
        var wrong = checked(page, typed, entry);
        if (!wrong.isRight()) {
            return again(forms.service(page, owner.id(), kept, wrong));
        }
        return switch (keeping.save(actor, owner.id(), entry, "service", entry.id().value())) {
            case Outcome.Done<ServiceEntry> _ -> backTo(owner.id());
            case Outcome.Refused<ServiceEntry>(var no) ->
                    again(forms.service(page, owner.id(), kept, refused(page, typed, no)));
        };
    }

    /** A service stays where it is; a new one is put at one of the locations of its owner. */
    private Optional<Location> at(Organisation owner, @Nullable ServiceEntry kept, Typed typed) {
        return network.snapshot().listLocations().stream()
                .filter(location -> location.organisation().equals(owner.id()))
                .filter(
                        location ->
                                kept == null
                                        ? location.id().toString().equals(typed.value("location"))
                                        : location.id().equals(kept.location()))
                .findFirst();
    }

    private Typed checked(Page page, Typed typed, NetworkEntry entry) {
        var checked = typed;
        for (var error : register.check(entry)) {
            checked = checked.wrong(error.column(), page.t().refusal(error.reason()));
        }
        return checked;
    }

    private static Typed refused(Page page, Typed typed, Refusal no) {
        return typed.refused(page.t().refusal(no));
    }

    private Organisation organisation(Actor actor, UUID id) {
        check(actor);
        var found = network.findOrganisation(new OrganisationId(id)).orElseThrow(this::absent);
        if (!keeping.mayKeep(actor, found.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    private String free(Class<?> type, String name) {
        var snapshot = network.snapshot();
        return Entries.freeCode(name, code -> Entries.usesCode(snapshot, type, code));
    }

    private static void check(Actor actor) {
        if (!actor.may(Capability.MANAGE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Typed blank() {
        return Typed.drawn(
                0,
                Map.of(
                        "active", List.of("true"),
                        "weekly", List.of("24/7"),
                        "holidays", List.of("AS_WEEKLY")));
    }

    private static ModelAndView form(EntryForm form) {
        return new ModelAndView("administration/network/form", Map.of("form", form));
    }

    private static ModelAndView again(EntryForm form) {
        var answer = form(form);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static ModelAndView backTo(OrganisationId organisation) {
        return new ModelAndView("redirect:" + DrawingForms.BASE + "/organisations/" + organisation);
    }
}
