package nl.samenspoed.app.desk.consult;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.consult.AtWork;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.consult.Disciplines;
import nl.samenspoed.app.consult.Presences;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import org.springframework.stereotype.Component;

/** Says who works where now. */
@Component
public class DrawingDuty {

    private final Presences presences;
    private final Disciplines disciplines;
    private final Network network;
    private final RoleNames roles;

    DrawingDuty(Presences presences, Disciplines disciplines, Network network, RoleNames roles) {
        this.presences = presences;
        this.roles = roles;
        this.disciplines = disciplines;
        this.network = network;
    }

    /** Those at the desk first, then those on screen, then those on call. */
    List<DutyLine> now(Actor actor, Page page) {
        return lines(presences.now(actor), page);
    }

    /** The same of a region, for whoever brings somebody in. */
    public List<DutyLine> now(RegionId region, Page page) {
        return lines(presences.now(region), page);
    }

    private List<DutyLine> lines(List<AtWork> all, Page page) {
        var names =
                disciplines.list().stream()
                        .collect(
                                Collectors.toMap(
                                        Discipline::code, one -> one.name(page.t().language())));
        return all.stream()
                .map(
                        one ->
                                new DutyLine(
                                        one.name(),
                                        discipline(one, names, page),
                                        network.snapshot()
                                                .findOrganisation(one.organisation())
                                                .map(Organisation::name)
                                                .orElse(""),
                                        one.manner(),
                                        one.phone(),
                                        one.until(),
                                        one.saidAt()))
                .sorted(
                        Comparator.comparing(DutyLine::manner)
                                .thenComparing(DutyLine::discipline)
                                .thenComparing(DutyLine::name))
                .toList();
    }

    private String discipline(AtWork one, Map<String, String> names, Page page) {
        if (one.discipline() != null) {
            return names.getOrDefault(one.discipline(), "");
        }
        return one.role() == null ? "" : roles.name(one.role(), page.t().language());
    }
}
