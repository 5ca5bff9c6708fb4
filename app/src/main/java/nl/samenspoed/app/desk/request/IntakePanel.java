package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.WorkItem;
import nl.samenspoed.app.triage.Scale;

/**
 * A new request being typed.
 *
 * @param repeats earlier requests that may concern the same patient
 * @param bsn what to say of the number typed so far; empty for nothing
 */
public record IntakePanel(Form form, List<WorkItem> repeats, Bsn bsn, Words words) {

    /** How the typed citizen service number does. */
    public enum Bsn {
        NONE,
        RIGHT,
        WRONG
    }

    static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.PROFESSIONAL, Channel.WEB, Channel.DISPATCH);

    public List<Channel> channels() {
        return CHANNELS;
    }

    /** How the dispatch centre can have judged a call that it hands over. */
    public List<Scale.Level> dispatchLevels() {
        return DispatchTyped.levels();
    }

    public boolean isChosen(String field, String value, String usual) {
        var chosen = form.typed(field);
        return (chosen.isEmpty() ? usual : chosen).equals(value);
    }
}
