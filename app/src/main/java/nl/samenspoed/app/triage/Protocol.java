package nl.samenspoed.app.triage;

import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.request.Urgency;

/**
 * A triage protocol as loaded: complaints, each with criteria that raise the urgency.
 *
 * @param notice what everybody who uses it must know, shown wherever the protocol is used
 * @param source who wrote it, from what
 */
public record Protocol(
        String name,
        String version,
        Label notice,
        String source,
        List<RedFlagQuestion> redFlags,
        List<Complaint> complaints) {

    public Protocol {
        redFlags = List.copyOf(redFlags);
        complaints = List.copyOf(complaints);
    }

    public Optional<Complaint> findComplaint(String code) {
        return complaints.stream().filter(complaint -> complaint.code().equals(code)).findFirst();
    }

    /** One question of the gate. */
    public record RedFlagQuestion(nl.samenspoed.app.request.RedFlag flag, Label question) {}

    /**
     * @param otherwise the urgency when no criterion is met
     * @param care service kinds or care codes that usually fit, most usual first
     */
    public record Complaint(
            String code,
            Label name,
            Urgency otherwise,
            List<Criterion> criteria,
            List<String> care) {

        public Complaint {
            criteria = List.copyOf(criteria);
            care = List.copyOf(care);
        }

        public Optional<Criterion> findCriterion(String criterion) {
            return criteria.stream().filter(c -> c.code().equals(criterion)).findFirst();
        }
    }

    /**
     * @param urgency proposed when this is so
     */
    public record Criterion(String code, Label question, Urgency urgency) {}
}
