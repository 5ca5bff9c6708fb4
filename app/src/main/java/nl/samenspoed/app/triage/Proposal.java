package nl.samenspoed.app.triage;

import java.util.List;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol proposes for these answers, and why.
 *
 * @param level in the words of the protocol's own scale
 * @param met the criteria that are met, as the protocol orders them
 * @param because those that gave the level, before it was raised; empty when none was met
 * @param context what counts besides, said by a person or known of the patient
 * @param raisedFrom the level before context raised it; null when it did not
 * @param care codes that usually fit, those that the answers add first
 */
public record Proposal(
        Protocol protocol,
        Protocol.Complaint complaint,
        Scale.Level level,
        List<Protocol.Criterion> met,
        List<Protocol.Criterion> because,
        List<Protocol.Context> context,
        Scale.@Nullable Level raisedFrom,
        List<String> care,
        List<Protocol.Advice> advice) {

    public Proposal {
        met = List.copyOf(met);
        because = List.copyOf(because);
        context = List.copyOf(context);
        care = List.copyOf(care);
        advice = List.copyOf(advice);
    }

    /** On the scale all disciplines share. */
    public Urgency urgency() {
        return level.urgency();
    }

    /** The signs that are shown whatever decides. */
    public List<Protocol.Criterion> alarms() {
        return met.stream().filter(Protocol.Criterion::alarm).toList();
    }

    /** What raised the level. */
    public List<Protocol.Context> raising() {
        return raisedFrom == null
                ? List.of()
                : context.stream().filter(Protocol.Context::raises).toList();
    }
}
