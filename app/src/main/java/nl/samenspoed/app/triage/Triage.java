package nl.samenspoed.app.triage;

import java.util.Collection;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand;
import org.springframework.stereotype.Component;

/** The door to triage: the protocol in use, and what it proposes. */
@Component
public class Triage {

    private final Protocol protocol = ProtocolFile.load("triage/demonstration.json");

    public Protocol protocol() {
        return protocol;
    }

    /**
     * The most urgent criterion that is met decides.
     *
     * @param complaint code of the complaint
     * @param met codes of the criteria that are met
     */
    public Outcome<Proposal> propose(String complaint, Collection<String> met) {
        return Proposing.propose(protocol, complaint, met);
    }

    /** The proposal as the command that a person gives who agrees with it. */
    public RequestCommand.AssessUrgency assessment(Proposal proposal) {
        return new RequestCommand.AssessUrgency(
                proposal.urgency(),
                protocol.name(),
                protocol.version(),
                proposal.complaint().code(),
                proposal.met().stream().map(Protocol.Criterion::code).toList(),
                proposal.because().stream()
                        .map(criterion -> criterion.question().dutch())
                        .collect(Collectors.joining("; ")));
    }
}
