package nl.samenspoed.app.desk.consult;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.consult.Disciplines;
import nl.samenspoed.app.consult.Roster;
import nl.samenspoed.app.consult.Shift;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import org.springframework.stereotype.Component;

/** Says who works where now. */
@Component
public class DrawingDuty {

    private final Roster roster;
    private final Disciplines disciplines;
    private final Network network;

    DrawingDuty(Roster roster, Disciplines disciplines, Network network) {
        this.roster = roster;
        this.disciplines = disciplines;
        this.network = network;
    }

    /** Those at the desk first, then those on screen, then those on call. */
    List<DutyLine> now(Actor actor, Page page) {
        return lines(roster.now(actor), page);
    }

    /** The same of a region, for whoever brings somebody in. */
    public List<DutyLine> now(RegionId region, Page page) {
        return lines(roster.now(region), page);
    }

    private List<DutyLine> lines(List<Shift> shifts, Page page) {
        var names =
                disciplines.list().stream()
                        .collect(
                                Collectors.toMap(
                                        Discipline::code, one -> one.name(page.t().language())));
        return shifts.stream()
                .map(
                        shift ->
                                new DutyLine(
                                        shift.name(),
                                        names.getOrDefault(shift.discipline(), ""),
                                        network.snapshot()
                                                .findOrganisation(shift.organisation())
                                                .map(Organisation::name)
                                                .orElse(""),
                                        shift.manner(),
                                        shift.phone(),
                                        shift.endsAt()))
                .sorted(
                        Comparator.comparing(DutyLine::manner)
                                .thenComparing(DutyLine::discipline)
                                .thenComparing(DutyLine::name))
                .toList();
    }
}
