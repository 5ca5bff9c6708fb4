package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.WhereWanted;
import nl.samenspoed.app.triage.Proposal;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import nl.samenspoed.app.triage.TriageAnswers;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.region.Need;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Answers the protocol for a made-up caller, and decides on what this person needs. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Judging {

    private static final double GP_NEXT_DAY = Assumptions.standard().number("doctor.next-day");

    private final Triage triage;
    private final Network network;

    Judging(Triage triage, Network network) {
        this.triage = triage;
        this.network = network;
    }

    RequestCommand.AssessUrgency assess(
            CareRequest request,
            Asking asking,
            Protocol.Complaint complaint,
            RandomGenerator chance) {
        var region = request.intake().region();
        var answers =
                new TriageAnswers(
                        complaint.code(),
                        met(asking, complaint, chance),
                        Set.of(),
                        asking.months(),
                        asking.gender());
        var protocol = triage.protocols(region).getFirst().name();
        return switch (triage.propose(region, protocol, answers)) {
            case Outcome.Done<Proposal>(var proposal) ->
                    Triage.assessment(proposal, Triage.because(proposal));
            case Outcome.Refused<Proposal>(var refusal) ->
                    throw new IllegalStateException("Protocol refuses itself: " + refusal);
        };
    }

    /** What makes it as urgent as it is, and some of what says nothing about that. */
    static Set<String> met(Asking asking, Protocol.Complaint complaint, RandomGenerator chance) {
        var asked = complaint.asked(Complaining.known(asking));
        var met =
                asked.stream()
                        .filter(one -> one.level() == null && chance.nextInt(4) == 0)
                        .map(Protocol.Criterion::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        var urgent = asked.stream().filter(one -> Complaining.isOf(asking.urgency(), one)).toList();
        if (complaint.otherwise().urgency() != asking.urgency() && !urgent.isEmpty()) {
            met.add(MadeUp.pick(urgent, chance).code());
        }
        return met;
    }

    Care care(
            CareRequest request,
            Asking asking,
            Protocol.Complaint complaint,
            RandomGenerator chance) {
        var code = code(asking, complaint, chance);
        NetworkSnapshot snapshot = network.snapshot();
        if (snapshot.findKind(code).isPresent()) {
            return new Care.Place(
                    code,
                    Set.of(),
                    Set.of(),
                    null,
                    null,
                    complaint.name().dutch() + " (demo)",
                    null,
                    where(snapshot, request, code, chance));
        }
        return code.equals("own-gp")
                ? new Care.OwnGp("Morgen beoordelen (demo)")
                : new Care.SelfCare("Rust en drinken (demo)", "Bel terug bij verergering (demo)");
    }

    /** Of what this person needs, what is usual for the complaint, if anything is. */
    static String code(Asking asking, Protocol.Complaint complaint, RandomGenerator chance) {
        if (asking.comer().need() == Need.ADVICE) {
            return chance.nextDouble() < GP_NEXT_DAY ? "own-gp" : "self-care";
        }
        var needed = CareOf.whatFits(asking);
        var usual = complaint.care().stream().filter(needed::contains).toList();
        return MadeUp.pick(usual.isEmpty() ? needed : usual, chance);
    }

    /** One in four names a provider, one in eight a limit from home. */
    private static WhereWanted where(
            NetworkSnapshot snapshot, CareRequest request, String kind, RandomGenerator chance) {
        var near =
                snapshot.listServices(request.intake().subregion()).stream()
                        .filter(service -> service.kind().equals(kind))
                        .map(ServiceEntry::organisation)
                        .toList();
        int die = chance.nextInt(8);
        var named = near.isEmpty() || die > 1 ? null : MadeUp.pick(near, chance);
        return new WhereWanted(
                named == null || die == 1 ? Set.of() : Set.of(named),
                die == 1 ? named : null,
                die == 2 ? Duration.ofMinutes(30) : null,
                null);
    }

    static Ending ending(Care care) {
        return switch (care) {
            case Care.SelfCare _ -> Ending.SELF_CARE;
            case Care.AdviceOnly _ -> Ending.ADVICE;
            case Care.OwnGp _ -> Ending.OWN_GP;
            case Care.Place _ -> Ending.PLACED;
        };
    }
}
