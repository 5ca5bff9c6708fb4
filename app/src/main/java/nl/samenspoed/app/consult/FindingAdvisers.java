package nl.samenspoed.app.consult;

import java.util.List;
import java.util.function.Predicate;
import nl.samenspoed.app.access.Colleague;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who is asked: whoever was named; else whoever was agreed to be at the desk now; else
 * whoever of the discipline in the region.
 */
@Component
class FindingAdvisers {

    private final Disciplines disciplines;
    private final DeskSeats seats;
    private final Network network;

    FindingAdvisers(Disciplines disciplines, DeskSeats seats, Network network) {
        this.disciplines = disciplines;
        this.seats = seats;
        this.network = network;
    }

    record Found(Consult.Whom whom, List<Colleague> who) {

        Found {
            who = List.copyOf(who);
        }
    }

    Outcome<Found> find(CareRequest request, NewConsult wanted) {
        return disciplines
                .find(wanted.discipline())
                .map(discipline -> find(request, wanted, discipline))
                .orElseGet(
                        () ->
                                Outcome.refused(
                                        ConsultRefusal.UNKNOWN_DISCIPLINE, wanted.discipline()));
    }

    private Outcome<Found> find(CareRequest request, NewConsult wanted, Discipline discipline) {
        var found =
                isNamed(wanted) ? named(request, wanted, discipline) : whoever(request, discipline);
        return found.who().isEmpty()
                ? Outcome.refused(ConsultRefusal.NOBODY_OF_DISCIPLINE)
                : Outcome.done(found);
    }

    private static boolean isNamed(NewConsult wanted) {
        return wanted.organisation() != null || wanted.person() != null;
    }

    private Found named(CareRequest request, NewConsult wanted, Discipline discipline) {
        Predicate<Colleague> there =
                one ->
                        wanted.organisation() == null
                                || one.organisation().equals(wanted.organisation());
        var who =
                disciplines.inRegion(discipline, request.intake().region()).stream()
                        .filter(there)
                        .filter(one -> wanted.person() == null || one.id().equals(wanted.person()))
                        .toList();
        return new Found(
                new Consult.Whom(
                        discipline.code(),
                        wanted.organisation(),
                        wanted.person(),
                        name(wanted, who),
                        null),
                who);
    }

    private Found whoever(CareRequest request, Discipline discipline) {
        var intake = request.intake();
        return seats.find(discipline, request)
                .map(
                        seat ->
                                new Found(
                                        Consult.Whom.whoever(
                                                discipline.code(),
                                                new Consult.Desk(intake.subregion(), seat.rule())),
                                        disciplines.inSubregion(discipline, intake.subregion())))
                .orElseGet(
                        () ->
                                new Found(
                                        Consult.Whom.whoever(discipline.code(), null),
                                        disciplines.inRegion(discipline, intake.region())));
    }

    private @Nullable String name(NewConsult wanted, List<Colleague> who) {
        if (wanted.person() != null) {
            return who.isEmpty() ? null : who.getFirst().name();
        }
        return wanted.organisation() == null
                ? null
                : network.snapshot()
                        .findOrganisation(wanted.organisation())
                        .map(Organisation::name)
                        .orElse(null);
    }
}
