package nl.samenspoed.app.triage;

import java.util.List;
import nl.samenspoed.app.request.Urgency;

/**
 * What the protocol proposes for these answers.
 *
 * @param because the criteria that gave this urgency; empty when none was met
 */
public record Proposal(
        Urgency urgency,
        Protocol.Complaint complaint,
        List<Protocol.Criterion> met,
        List<Protocol.Criterion> because) {

    public Proposal {
        met = List.copyOf(met);
        because = List.copyOf(because);
    }
}
