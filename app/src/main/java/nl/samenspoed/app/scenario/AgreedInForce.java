package nl.samenspoed.app.scenario;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.DeskOrganisations;
import nl.samenspoed.app.agreement.DeskOrganisations.Desks;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Presence;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.RegionId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the work agreement in force says about desks, each with the sentence that says so. */
@Component
class AgreedInForce implements Agreed {

    private final DeskOrganisations organisations;
    private final Agreements agreements;
    private final MessageSource texts;
    private final InstantSource clock;

    AgreedInForce(
            DeskOrganisations organisations,
            Agreements agreements,
            MessageSource texts,
            InstantSource clock) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public AgreedDesks desks(RegionId region, Locale locale) {
        var found = organisations.desks(region, clock.instant());
        var form =
                found.organisation() != null
                                && found.organisation().rule() instanceof Rule.DeskOrganisation is
                        ? is.form()
                        : DeskForm.PER_SUBREGION;
        var seats = seats(found);
        var usual = AgreedDesks.usual(form);
        return new AgreedDesks(
                form,
                said(found, seats, locale),
                hours(found),
                seats.isEmpty() ? usual.presence() : presence(seats));
    }

    /** Those at which somebody can be had at all. */
    private static List<Effective> seats(Desks found) {
        return found.desks().stream()
                .flatMap(desk -> desk.seats().stream())
                .filter(
                        seat ->
                                seat.rule() instanceof Rule.DeskDiscipline(var _, var _, var hours)
                                        && minutes(hours) > 0)
                .toList();
    }

    private List<String> said(Desks found, List<Effective> seats, Locale locale) {
        var said = new ArrayList<String>();
        said.add(
                found.organisation() == null
                        ? text("scenario.desks.none", locale)
                        : text(
                                "scenario.desks.form",
                                locale,
                                followed(found.organisation(), locale)));
        if (found.organisation() != null
                && found.organisation().rule() instanceof Rule.DeskOrganisation is
                && is.form() == DeskForm.SHARED) {
            said.add(text("scenario.desks.at-once", locale));
        }
        for (var desk : found.desks()) {
            Stream.concat(Stream.ofNullable(desk.hours()), desk.seats().stream())
                    .map(rule -> "Desk " + desk.subregion().name() + ": " + followed(rule, locale))
                    .forEach(said::add);
        }
        said.add(
                text(seats.isEmpty() ? "scenario.desks.no-seats" : "scenario.desks.seats", locale));
        return said.stream().map(sentence -> sentence.replaceAll("\\s+", " ")).toList();
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    private String followed(Effective rule, Locale locale) {
        var followed = agreements.followed(rule);
        var version = text("scenario.desks.version", locale, followed.version());
        return followed.in(locale) + " (" + version + ")";
    }

    private static Map<String, OpeningHours> hours(Desks found) {
        var hours = new HashMap<String, OpeningHours>();
        for (var desk : found.desks()) {
            if (desk.hours() != null
                    && desk.hours().rule() instanceof Rule.DeskHours(var _, var open)
                    && minutes(open) < minutes(OpeningHours.ALWAYS)) {
                hours.put(ScenarioText.name(desk.subregion().name()), open);
            }
        }
        return hours;
    }

    /** Each discipline of each desk weighs by the hours in which it can be had. */
    private static String presence(List<Effective> seats) {
        var minutes = new EnumMap<Presence, Integer>(Presence.class);
        for (var seat : seats) {
            if (seat.rule() instanceof Rule.DeskDiscipline(var _, var presence, var hours)) {
                minutes.merge(presence, minutes(hours), Integer::sum);
            }
        }
        double all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        double physical = round(minutes.getOrDefault(Presence.PRESENT, 0) / all);
        double remote = round(minutes.getOrDefault(Presence.REMOTE, 0) / all);
        return String.format(
                Locale.ROOT,
                "{ physical: %.3f, remote: %.3f, on-call: %.3f }",
                physical,
                remote,
                1 - physical - remote);
    }

    private static double round(double share) {
        return Math.floor(1000 * share) / 1000;
    }

    private static int minutes(OpeningHours hours) {
        return hours.weekly().values().stream()
                .flatMap(List::stream)
                .mapToInt(span -> span.untilMinute() - span.fromMinute())
                .sum();
    }
}
