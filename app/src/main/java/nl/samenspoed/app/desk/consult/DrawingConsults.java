package nl.samenspoed.app.desk.consult;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.ConsultSeen;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.consult.Disciplines;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.ServiceKind;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.triage.Triage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a consult shows in the words of the reader. */
@Component
class DrawingConsults {

    private final Consults consults;
    private final Disciplines disciplines;
    private final Network network;
    private final Triage triage;

    DrawingConsults(Consults consults, Disciplines disciplines, Network network, Triage triage) {
        this.consults = consults;
        this.disciplines = disciplines;
        this.network = network;
        this.triage = triage;
    }

    List<ConsultCard> mine(Actor actor, Page page) {
        var all = disciplines.list();
        return consults.mine(actor).stream().map(seen -> card(seen, all, page)).toList();
    }

    Outcome<ConsultCard> look(Actor actor, ConsultId id, Page page) {
        return consults.look(actor, id).map(seen -> card(seen, disciplines.list(), page));
    }

    /** Kinds of care that can be suggested, by code and name. */
    List<CareChoice> care(Page page) {
        var choices = new ArrayList<CareChoice>();
        for (var code : List.of("self-care", "advice-only", "own-gp")) {
            choices.add(new CareChoice(code, page.text("care." + code)));
        }
        network.snapshot().listKinds().stream()
                .filter(ServiceKind::offerable)
                .map(kind -> new CareChoice(kind.code(), kind.name().in(page.t().locale())))
                .sorted(Comparator.comparing(CareChoice::name))
                .forEach(choices::add);
        return choices;
    }

    private ConsultCard card(ConsultSeen seen, List<Discipline> all, Page page) {
        var shown = seen.shown();
        return new ConsultCard(
                seen,
                all.stream()
                        .filter(one -> one.code().equals(seen.consult().whom().discipline()))
                        .map(one -> one.name(page.t().language()))
                        .findFirst()
                        .orElse(""),
                network.snapshot()
                        .findOrganisation(seen.consult().desk())
                        .map(Organisation::name)
                        .orElse(""),
                who(seen, page),
                shown == null ? null : complaint(shown.assessment(), page),
                shown == null ? null : place(shown.municipality()),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    private static String who(ConsultSeen seen, Page page) {
        var gender = page.text("inbox.gender." + seen.gender().name().toLowerCase(Locale.ROOT));
        var shown = seen.shown();
        if (shown == null || shown.patient() == null) {
            return seen.ageBand() == null ? gender : page.text("inbox.who", gender, seen.ageBand());
        }
        var name = shown.patient().name();
        var called = name == null ? page.text("patient.unknown") : name;
        var age = shown.patient().ageOn(LocalDate.ofInstant(page.time().now(), Times.ZONE));
        return age == null
                ? "%s, %s".formatted(called, gender)
                : "%s, %s (%d)".formatted(called, gender, age);
    }

    private @Nullable String complaint(CareRequest.@Nullable Assessment by, Page page) {
        return by == null
                ? null
                : triage.find(by.protocol(), by.protocolVersion())
                        .flatMap(protocol -> protocol.findComplaint(by.complaint()))
                        .map(complaint -> complaint.name().in(page.t().locale()))
                        .orElse(by.complaint());
    }

    private @Nullable String place(@Nullable String municipality) {
        return municipality == null
                ? null
                : network.snapshot()
                        .findMunicipality(municipality)
                        .map(Municipality::name)
                        .orElse(municipality);
    }
}
