package nl.samenspoed.app.administration.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.network.CareCapability;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Sector;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceKind;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the forms of the register, with what can be chosen in them. */
@Component
class DrawingForms {

    static final String BASE = "/administration/network";

    private final Network network;
    private final KeepingNetwork keeping;

    DrawingForms(Network network, KeepingNetwork keeping) {
        this.network = network;
        this.keeping = keeping;
    }

    EntryForm organisation(Page page, @Nullable Organisation kept, Typed typed) {
        var locale = page.t().locale();
        var sectors =
                network.snapshot().listSectors().stream()
                        .filter(Sector::active)
                        .map(sector -> new Choice(sector.code(), sector.name().in(locale)))
                        .toList();
        var path = kept == null ? "" : "/" + kept.id();
        return new EntryForm(
                "organisation",
                title(page, "organisation", kept == null ? null : kept.name()),
                BASE + "/organisations" + (kept == null ? "" : path + "/edit"),
                kept == null ? BASE : BASE + "/organisations" + path,
                typed,
                Map.of("sector", sectors));
    }

    EntryForm location(
            Actor actor, Page page, OrganisationId owner, @Nullable Location kept, Typed typed) {
        var snapshot = network.snapshot();
        var municipalities =
                snapshot.listMunicipalities().stream()
                        .filter(m -> m.active() && keeping.mayKeepIn(actor, m.subregion()))
                        .sorted(Comparator.comparing(m -> m.name()))
                        .map(m -> new Choice(m.code(), m.name()))
                        .toList();
        return new EntryForm(
                "location",
                title(page, "location", kept == null ? null : kept.name()),
                kept == null
                        ? BASE + "/organisations/" + owner + "/locations"
                        : BASE + "/locations/" + kept.id(),
                BASE + "/organisations/" + owner,
                typed,
                Map.of("municipality", municipalities));
    }

    EntryForm service(Page page, OrganisationId owner, @Nullable ServiceEntry kept, Typed typed) {
        var snapshot = network.snapshot();
        var locale = page.t().locale();
        return new EntryForm(
                "service",
                title(page, "service", kept == null ? null : kept.name()),
                kept == null
                        ? BASE + "/organisations/" + owner + "/services"
                        : BASE + "/services/" + kept.id(),
                BASE + "/organisations/" + owner,
                typed,
                Map.of(
                        "kind",
                        snapshot.listKinds().stream()
                                .filter(ServiceKind::active)
                                .map(kind -> new Choice(kind.code(), kind.name().in(locale)))
                                .toList(),
                        "capabilities",
                        snapshot.listCapabilities().stream()
                                .filter(CareCapability::active)
                                .map(c -> new Choice(c.code(), c.name().in(locale)))
                                .sorted(Comparator.comparing(Choice::name))
                                .toList(),
                        "location",
                        snapshot.listLocations().stream()
                                .filter(location -> location.organisation().equals(owner))
                                .map(l -> new Choice(l.id().toString(), l.name()))
                                .toList(),
                        "holidays",
                        holidays(page)));
    }

    private static List<Choice> holidays(Page page) {
        return Arrays.stream(OpeningHours.HolidayRule.values())
                .map(rule -> new Choice(rule.name(), page.text("administration.holidays." + rule)))
                .toList();
    }

    private static String title(Page page, String what, @Nullable String name) {
        return name == null ? page.text("administration.new." + what) : name;
    }
}
