package nl.samenspoed.app.desk.desks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.DeskOrganisations.Desk;
import nl.samenspoed.app.agreement.DeskOrganisations.Desks;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.desk.rule.Followed;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Tone;

/** Puts the desks of a region in words. */
final class DrawingDesks {

    private final Agreements agreements;
    private final RoleNames roles;
    private final Page page;
    private final Instant now;

    DrawingDesks(Agreements agreements, RoleNames roles, Page page) {
        this.agreements = agreements;
        this.roles = roles;
        this.page = page;
        this.now = page.time().now();
    }

    DesksView draw(Region region, List<Region> regions, Desks found) {
        return new DesksView(
                region.code(),
                regions,
                found.organisation() == null
                        ? page.text("desks.nothing-agreed")
                        : followed(found.organisation()),
                found.desks().stream().map(this::desk).toList());
    }

    private DesksView.Desk desk(Desk desk) {
        var why = new ArrayList<String>();
        var state = page.text("desks.always");
        var tone = Tone.CALM;
        if (desk.hours() != null
                && desk.hours().rule() instanceof Rule.DeskHours(var _, var open)) {
            why.add(followed(desk.hours()));
            state = state(open);
            tone = open.isOpen(now) ? Tone.CALM : Tone.SOON;
        }
        desk.seats().forEach(seat -> why.add(followed(seat)));
        var seats = desk.seats().stream().flatMap(seat -> seat(seat).stream()).toList();
        return new DesksView.Desk(desk.subregion().name(), state, tone, seats, why);
    }

    private String state(OpeningHours hours) {
        return hours.isOpen(now)
                ? until("desks.open", hours.nextClosing(now))
                : until("desks.closed", hours.nextOpening(now));
    }

    private Optional<DesksView.Seat> seat(Effective found) {
        return found.rule() instanceof Rule.DeskDiscipline(var about, var presence, var hours)
                ? Optional.of(
                        new DesksView.Seat(
                                about.detail() == null
                                        ? ""
                                        : roles.name(about.detail(), page.t().language()),
                                page.text("desks.presence." + presence.code()),
                                hours.isOpen(now),
                                hours.isOpen(now)
                                        ? until("desks.now", hours.nextClosing(now))
                                        : until("desks.later", hours.nextOpening(now))))
                : Optional.empty();
    }

    private String until(String key, Optional<Instant> moment) {
        return moment.map(at -> page.text(key + ".until", page.time().at(at)))
                .orElseGet(() -> page.text(key));
    }

    private String followed(Effective found) {
        return Followed.text(page, agreements.followed(found));
    }
}
