package nl.samenspoed.app.request;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.Patients;
import org.springframework.stereotype.Component;

/** Checks that what a command refers to exists. */
@Component
class KnownCodes {

    private static final int MOST_PREFERRED = 10;

    private final Network network;
    private final Patients patients;

    KnownCodes(Network network, Patients patients) {
        this.network = network;
        this.patients = patients;
    }

    Optional<Refusal> unknownIn(RequestCommand command) {
        return switch (command) {
            case RequestCommand.DecideCare(Care.Place place, var _, var _) -> unknownIn(place);
            case RequestCommand.OfferLead(var to, var _) -> unknown(to);
            case RequestCommand.Claiming.OfferShift(var to, var _, var _) -> unknown(to);
            case RequestCommand.IdentifyPatient(var patient, var _, var _) -> unknown(patient);
            case RequestCommand.DecideCare _,
                    RequestCommand.AnswerRedFlags _,
                    RequestCommand.HandOverTo112 _,
                    RequestCommand.AssessUrgency _,
                    RequestCommand.OverrideUrgency _,
                    RequestCommand.AddNote _,
                    RequestCommand.ReportDeterioration _,
                    RequestCommand.RecordContact _,
                    RequestCommand.RecordConference _,
                    RequestCommand.RecordTreatmentLimits _,
                    RequestCommand.TakeOverFromDispatch _,
                    RequestCommand.CallingBack _,
                    RequestCommand.ValidateOutcome _,
                    RequestCommand.AcceptLead _,
                    RequestCommand.DeclineLead _,
                    RequestCommand.ConfirmArrival _,
                    RequestCommand.ReportNoShow _,
                    RequestCommand.Withdraw _,
                    RequestCommand.Divert _,
                    RequestCommand.Close _,
                    RequestCommand.Claiming _,
                    RequestCommand.Told _ ->
                    Optional.empty();
        };
    }

    private Optional<Refusal> unknownIn(Care.Place place) {
        var snapshot = network.snapshot();
        if (snapshot.findKind(place.serviceKind()).filter(kind -> kind.offerable()).isEmpty()) {
            return Optional.of(
                    Refusal.of(RequestRefusal.UNKNOWN_SERVICE_KIND, place.serviceKind()));
        }
        return unknown(snapshot, place.mustHaves())
                .or(() -> unknown(snapshot, place.wishes()))
                .or(() -> wrongIn(snapshot, place.where()));
    }

    private Optional<Refusal> wrongIn(NetworkSnapshot network, WhereWanted where) {
        if (where.preferred().size() > MOST_PREFERRED) {
            return Optional.of(Refusal.of(RequestRefusal.TOO_MANY_PREFERRED, MOST_PREFERRED));
        }
        if (!where.isInRange()) {
            return Optional.of(
                    Refusal.of(
                            RequestRefusal.DISTANCE_OUT_OF_RANGE,
                            WhereWanted.FARTHEST.toMinutes()));
        }
        var home = where.home();
        if (home != null && network.findMunicipality(home).isEmpty()) {
            return Optional.of(Refusal.of(RequestRefusal.UNKNOWN_PLACE, home));
        }
        return Stream.concat(where.preferred().stream(), Stream.ofNullable(where.own()))
                .flatMap(organisation -> unknown(organisation).stream())
                .findFirst();
    }

    private static Optional<Refusal> unknown(NetworkSnapshot network, Set<String> capabilities) {
        return capabilities.stream()
                .filter(code -> network.findCapability(code).isEmpty())
                .sorted()
                .findFirst()
                .map(code -> Refusal.of(RequestRefusal.UNKNOWN_CAPABILITY, code));
    }

    private Optional<Refusal> unknown(OrganisationId organisation) {
        return network.findOrganisation(organisation).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(RequestRefusal.UNKNOWN_ORGANISATION, organisation));
    }

    private Optional<Refusal> unknown(PatientId patient) {
        return patients.exists(patient)
                ? Optional.empty()
                : Optional.of(Refusal.of(RequestRefusal.UNKNOWN_PATIENT));
    }
}
