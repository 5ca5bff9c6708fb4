package nl.samenspoed.app.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.RequestCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to triage: the protocols in use, and what they propose. */
@Component
public class Triage {

    private final JdbcProtocols protocols;

    Triage(JdbcProtocols protocols) {
        this.protocols = protocols;
    }

    /** Those used in a region now, the general one first. */
    public List<Protocol> protocols(RegionId region) {
        return sorted(protocols.inUse(region));
    }

    private static List<Protocol> sorted(List<Protocol> used) {
        return used.stream().sorted(Comparator.comparing(Protocol::discipline)).toList();
    }

    /** Those used wherever a region has no word of its own, the general one first. */
    public List<Protocol> everywhere() {
        return sorted(protocols.inUse(null));
    }

    /**
     * The gate of the region: the questions of the first protocol that has them. There is always
     * one, even if two people took the last two out of use at the same instant.
     */
    public List<Protocol.RedFlagQuestion> redFlags(RegionId region) {
        return protocols(region).stream()
                .map(Protocol::redFlags)
                .filter(questions -> !questions.isEmpty())
                .findFirst()
                .orElseGet(ShippedProtocols::gate);
    }

    /** A version that was used once, whether or not it is now. */
    public Optional<Protocol> find(String name, String version) {
        return protocols.find(name, version);
    }

    /**
     * The most urgent criterion that is met decides; context can raise it by one step.
     *
     * @param protocol name of one that is used in the region
     */
    public Outcome<Proposal> propose(RegionId region, String protocol, TriageAnswers answers) {
        return protocols(region).stream()
                .filter(used -> used.name().equals(protocol))
                .findFirst()
                .map(used -> Proposing.propose(used, answers))
                .orElseGet(() -> Outcome.refused(TriageRefusal.UNKNOWN_PROTOCOL, protocol));
    }

    /** What a protocol makes of answers that were recorded; empty when it is not here any more. */
    public Optional<Proposal> again(
            CareRequest.Assessment recorded, @Nullable Integer months, Gender gender) {
        var answers =
                new TriageAnswers(
                        recorded.complaint(),
                        Set.copyOf(recorded.answers()),
                        Set.copyOf(recorded.context()),
                        months,
                        gender);
        return protocols
                .find(recorded.protocol(), recorded.protocolVersion())
                .flatMap(
                        protocol ->
                                switch (Proposing.propose(protocol, answers)) {
                                    case Outcome.Done<Proposal>(var proposal) ->
                                            Optional.of(proposal);
                                    case Outcome.Refused<Proposal> _ -> Optional.empty();
                                });
    }

    /** The proposal as the command that a person gives who agrees with it. */
    public static RequestCommand.AssessUrgency assessment(Proposal proposal, String explanation) {
        var protocol = proposal.protocol();
        return new RequestCommand.AssessUrgency(
                proposal.urgency(),
                protocol.name(),
                protocol.version(),
                proposal.complaint().code(),
                proposal.met().stream().map(Protocol.Criterion::code).toList(),
                explanation,
                protocol.scale().code().equals("nl-u") ? null : proposal.level().code(),
                proposal.context().stream().map(Protocol.Context::code).toList());
    }

    /** Why, in Dutch: for whoever shows it in no other language. */
    public static String because(Proposal proposal) {
        return proposal.because().stream()
                .map(criterion -> criterion.question().dutch())
                .collect(Collectors.joining("; "));
    }
}
