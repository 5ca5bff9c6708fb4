package nl.samenspoed.app.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import nl.samenspoed.app.command.Outcome;

/** Derives the proposed urgency from the answers. */
final class Proposing {

    private Proposing() {}

    static Outcome<Proposal> propose(Protocol protocol, String code, Collection<String> answers) {
        var found = protocol.findComplaint(code);
        if (found.isEmpty()) {
            return Outcome.refused(TriageRefusal.UNKNOWN_COMPLAINT, code);
        }
        var complaint = found.get();
        var met = new ArrayList<Protocol.Criterion>();
        for (var answer : answers.stream().distinct().sorted().toList()) {
            var criterion = complaint.findCriterion(answer);
            if (criterion.isEmpty()) {
                return Outcome.refused(TriageRefusal.UNKNOWN_CRITERION, answer);
            }
            met.add(criterion.get());
        }
        var urgency =
                met.stream()
                        .map(Protocol.Criterion::urgency)
                        .min(Comparator.naturalOrder())
                        .filter(raised -> raised.isMoreUrgentThan(complaint.otherwise()))
                        .orElse(complaint.otherwise());
        var because = met.stream().filter(criterion -> criterion.urgency() == urgency).toList();
        return Outcome.done(new Proposal(urgency, complaint, met, because));
    }
}
