package nl.samenspoed.app.triage;

import java.util.Collection;
import nl.samenspoed.app.command.Outcome;
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
}
