package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.consult.DeskSeats;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.consult.Disciplines;
import nl.samenspoed.app.desk.consult.DrawingDuty;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be brought into a case, by the names that people type. */
@Component
class BringingIn {

    private static final int MOST = 200;

    private final Disciplines disciplines;
    private final Network network;
    private final DrawingDuty duty;
    private final DeskSeats seats;

    BringingIn(Disciplines disciplines, Network network, DrawingDuty duty, DeskSeats seats) {
        this.duty = duty;
        this.seats = seats;
        this.disciplines = disciplines;
        this.network = network;
    }

    /**
     * Whoever was typed.
     *
     * @param person null when an organisation was
     */
    record Named(OrganisationId organisation, @Nullable PersonId person) {}

    /** Names of people and organisations that practise any discipline in the region of the case. */
    List<String> names(CaseView view) {
        var region = view.request().intake().region();
        return disciplines.list().stream()
                .flatMap(one -> disciplines.inRegion(one, region).stream())
                .flatMap(one -> Stream.of(one.name(), organisation(one.organisation())))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** Who is at the desk of a case now, and who works now in its region. */
    BringInPanel draw(CaseView view, Page page) {
        var request = view.request();
        var intake = request.intake();
        return new BringInPanel(
                network.snapshot()
                        .findSubregion(intake.subregion())
                        .map(Subregion::name)
                        .orElse(""),
                seats.now(request).entrySet().stream()
                        .map(seat -> seat(seat.getKey(), seat.getValue(), view.words(), page))
                        .toList(),
                duty.now(intake.region(), page));
    }

    private static BringInPanel.Seat seat(
            String discipline, DeskSeats.Seat seat, Words words, Page page) {
        var until = seat.until();
        return new BringInPanel.Seat(
                discipline,
                words.discipline(discipline),
                page.text("desks.presence." + seat.how().code()),
                until == null ? "" : page.text("roster.until", page.time().at(until)),
                words.followed(seat.rule()));
    }

    /** A person or an organisation of the discipline, by exactly this name. */
    Optional<Named> find(String discipline, RegionId region, String name) {
        var there = there(discipline, region);
        return there.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> new Named(one.organisation(), one.id()))
                .or(
                        () ->
                                there.stream()
                                        .map(Colleague::organisation)
                                        .filter(one -> organisation(one).equalsIgnoreCase(name))
                                        .findFirst()
                                        .map(one -> new Named(one, null)));
    }

    private List<Colleague> there(String discipline, RegionId region) {
        return disciplines.list().stream()
                .filter((Discipline one) -> one.code().equals(discipline))
                .flatMap(one -> disciplines.inRegion(one, region).stream())
                .toList();
    }

    private String organisation(OrganisationId id) {
        return network.snapshot().findOrganisation(id).map(Organisation::name).orElse("");
    }
}
